import { simplify } from '../text/fold.js';

/** Some days around today, both included; words that name them, in the languages we serve. */
interface DayWords {
  words: RegExp;
  /** From today, or within the year as `12-24`. */
  from: number | string;
  to: number | string;
}

const START = '(?<![\\p{L}\\p{M}])';
const END = '(?![\\p{L}\\p{M}])';

const words = (spaced: string, run: string): RegExp =>
  new RegExp(`${START}(?:${spaced.normalize('NFKC')})${END}|${simplify(run.normalize('NFKC'))}`, 'u');

export const DAY_WORDS: readonly DayWords[] = [
  {
    words: words(
      "today|tonight|now|right away|immediately|asap|as soon as possible|heute|sofort|jetzt|schnellstmöglich|aujourd'hui|ce soir|immédiatement|tout de suite|hoy|ahora|cuanto antes|hoje|agora|oggi|subito|vandaag|nu|dzisiaj|dziś|teraz|bugün|hemen|сегодня|сейчас|срочно|hari ini|sekarang|hôm nay|bây giờ|اليوم|الآن",
      '今天|今日|今晚|现在|马上|尽快|立刻|本日|きょう|今すぐ|至急|오늘|지금|당장|วันนี้|ตอนนี้|ด่วน',
    ),
    from: 0,
    to: 1,
  },
  {
    words: words(
      'tomorrow|tmrw|tmr|tomm?orr?ow|morgen|demain|mañana|manana|amanhã|amanha|domani|jutro|yarın|завтра|besok|ngày mai|mai|غدا|بكرة',
      '明天|明日|明晚|听日|あした|내일|พรุ่งนี้',
    ),
    from: 1,
    to: 1,
  },
  {
    words: words(
      'day after tomorrow|übermorgen|après-demain|pasado mañana|depois de amanhã|dopodomani|overmorgen|pojutrze|öbür gün|ertesi gün|послезавтра|lusa|ngày kia|ngày mốt|بعد غد',
      '后天|明後日|明后日|あさって|모레|มะรืน',
    ),
    from: 2,
    to: 2,
  },
  { words: words('(?!)', '大后天'), from: 3, to: 3 },
  {
    words: words(
      'yesterday|last night|gestern|hier|ayer|ontem|ieri|gisteren|wczoraj|dün|вчера|kemarin|hôm qua|أمس|امبارح',
      '昨天|昨日|昨晚|きのう|어제|เมื่อวาน',
    ),
    from: -1,
    to: -1,
  },
  {
    words: words(
      'vorgestern|avant-hier|anteayer|anteontem|day before yesterday|позавчера',
      '前天|一昨日|그저께',
    ),
    from: -2,
    to: -2,
  },
  {
    words: words(
      'this week|end of (?:the )?week|diese[rn]? woche|ende der woche|cette semaine|esta semana|questa settimana|deze week|w tym tygodniu|bu hafta|на этой неделе|minggu ini|tuần này|هذا الأسبوع',
      '这周|本周|这个?星期|今周|이번 ?주|สัปดาห์นี้|อาทิตย์นี้',
    ),
    from: -6,
    to: 6,
  },
  {
    words: words(
      `(?:next|in a|a|one|coming) week|(?:nächste|kommende|einer?) woche|(?:semaine prochaine|une semaine)|(?:próxima semana|semana que vem|semana que viene|una semana|uma semana)|(?:settimana prossima|prossima settimana|una settimana)|(?:volgende|een) week|(?:przyszłym tygodniu|za tydzień)|(?:gelecek|haftaya|önümüzdeki) ?(?:hafta)?|(?:следующей|через) недел\\p{L}+|minggu depan|tuần (?:sau|tới)|الأسبوع (?:القادم|المقبل)|أسبوع`,
      '下周|下个?星期|下个?礼拜|来週|来周|一周|一个?星期|一週間|一周间|다음 ?주|일주일|(?:สัปดาห์|อาทิตย์)หน้า',
    ),
    from: 1,
    to: 14,
  },
  {
    words: words(
      `week after next|fortnight|übernächste woche|14 tage|quincena|quinzaine|quinze jours|(?:two|2) weeks|vierzehn tagen?`,
      '下下周|半个?月|再来週|再来周|보름',
    ),
    from: 7,
    to: 21,
  },
  {
    words: words(
      'weekend|wochenende|week-end|fin de semana|fim de semana|fine settimana|weekendzie|hafta sonu|выходн\\p{L}+|akhir pekan|cuối tuần|نهاية الأسبوع',
      '周末|星期六|星期日|주말|สุดสัปดาห์',
    ),
    from: 0,
    to: 15,
  },
  {
    words: words(
      'this month|end of (?:the )?month|month end|dies\\p{L}+ monats?|monatsende|ende des monats|ce mois|fin du mois|este mes|fin(?:ales)? de mes|este mês|fi(?:m|nal) do mês|questo mese|fine mese|deze maand|eind(?:e)? (?:van de )?maand|w tym miesiącu|koniec miesiąca|bu ay|ay sonu|(?:этом|конц\\p{L}) месяц\\p{L}*|bulan ini|akhir bulan|tháng này|cuối tháng|هذا الشهر|نهاية الشهر',
      '这个?月|本月|月底|月末|今月|이번 ?달|월말|เดือนนี้|สิ้นเดือน',
    ),
    from: -30,
    to: 31,
  },
  {
    words: words(
      '(?:next|in a|a|one) month|(?:nächsten|kommenden|einem) monat\\p{L}*|(?:mois prochain|un mois)|(?:próximo mes|mes que viene|un mes)|(?:próximo mês|mês que vem|um mês)|(?:mese prossimo|prossimo mese|un mese)|(?:volgende|een) maand|(?:przyszłym miesiącu|za miesiąc)|(?:gelecek|önümüzdeki|bir) ay|(?:следующ\\p{L}+|через) месяц\\p{L}*|bulan depan|tháng (?:sau|tới)|الشهر (?:القادم|المقبل)',
      '下个?月|来月|来个?月|一个月|다음 ?달|한 ?달|เดือนหน้า',
    ),
    from: 1,
    to: 62,
  },
  {
    words: words(
      "end of (?:the |this )?year|year end|jahresende|ende des jahres|fin d[e’']? ?(?:l’|l')?année|fin(?:ales)? de año|fi(?:m|nal) do ano|fine (?:dell')?anno|eind(?:e)? van het jaar|koniec roku|yıl sonu|конц\\p{L} года|akhir tahun|cuối năm|نهاية السنة",
      '年底|年末|연말|สิ้นปี|ปลายปี',
    ),
    from: '12-15',
    to: '12-31',
  },
  {
    words: words(
      'christmas|xmas|weihnacht\\p{L}*|heiligabend|noël|noel|navidad|nochebuena|natal|natale|kerst(?:mis)?|święta|boże narodzenie|wigili\\p{L}+|рождеств\\p{L}+|giáng sinh|الكريسماس|عيد الميلاد',
      '圣诞|クリスマス|성탄|크리스마스|คริสต์มาส',
    ),
    from: '12-20',
    to: '12-26',
  },
  {
    words: words(
      "new year\\p{L}*(?:'s)?|silvester|neujahr|nouvel an|año nuevo|nochevieja|ano novo|réveillon|capodanno|nieuwjaar|nowy rok|sylwest\\p{L}+|yılbaşı|нов\\p{L}+ год\\p{L}*|tahun baru|năm mới|رأس السنة",
      '元旦|跨年|新年|お正月|正月|새해|설날|ปีใหม่|สงกรานต์',
    ),
    from: '12-28',
    to: '01-06',
  },
  {
    words: words('(?:chinese|lunar) new year|tết|imlek', '春节|过年|新年|설날|ตรุษจีน'),
    from: '01-20',
    to: '02-21',
  },
  {
    words: words("valentin\\p{L}*(?:'s)?|san valentín|namorados", '情人节|バレンタイン|발렌타인|วาเลนไทน์'),
    from: '02-13',
    to: '02-14',
  },
  {
    words: words(
      'easter|ostern|pâques|pascua|páscoa|pasqua|pasen|wielkanoc|paskalya|пасх\\p{L}+|paskah',
      '复活节',
    ),
    from: '03-20',
    to: '04-26',
  },
  {
    words: words(
      "mother'?s day|muttertag\\p{L}*|fête des mères|día de la madre|dia das mães|festa della mamma|moederdag",
      '母亲节|母の日|어버이날',
    ),
    from: '05-01',
    to: '06-08',
  },
  {
    words: words(
      "father'?s day|vatertag\\p{L}*|fête des pères|día del padre|dia dos pais|festa del papà|vaderdag",
      '父亲节|父の日',
    ),
    from: '03-17',
    to: '09-08',
  },
  {
    words: words('halloween|día de muertos', '万圣节|ハロウィン|핼러윈|할로윈|ฮาโลวีน'),
    from: '10-30',
    to: '11-02',
  },
  {
    words: words('black friday|cyber monday|thanksgiving', '黑五|双十一|双11|感恩节'),
    from: '11-10',
    to: '12-02',
  },
  { words: words('(?!)', '中秋'), from: '09-06', to: '10-09' },
  { words: words('(?!)', '国庆'), from: '09-30', to: '10-08' },
];
