import { readClaims } from './claims-held.js';
import type { Sayings } from './judge-claim.js';

/** A climbing hall that hires out its gear. */
export const CLIMBING: Sayings = {
  en: [
    [
      'Hours',
      'The hall is open every day except Monday, from 9 am to 10 pm. The outdoor wall is open from April to October.',
    ],
    [
      'Gear by courier',
      'Hired gear is brought to your door for €6 in Vienna and €14 in Graz. It arrives after 1 day in Vienna and after 3 days in Graz.',
    ],
    [
      'Tickets',
      'A day ticket costs €12 for adults and €7 for children under 14. A monthly pass costs €55. Shoes are included in every ticket; a rope can be hired for €4.',
    ],
    [
      'Taster course',
      'The taster course takes place every Wednesday for groups of up to 8 people. The first course is free of charge; each further course costs €19. No previous knowledge is needed.',
    ],
    [
      'Bookings',
      'No deposit is needed. You can change a booking until the course has begun. Passes are valid for 12 months. Members get 10 % off in the shop.',
    ],
  ],
  de: [
    [
      'Zeiten',
      'Die Halle ist täglich außer montags von 9 bis 22 Uhr geöffnet. Die Außenwand ist von April bis Oktober geöffnet.',
    ],
    [
      'Lieferung',
      'Leihausrüstung bringen wir in Wien für 6 € und in Graz für 14 € an die Tür. In Wien kommt sie nach 1 Tag an, in Graz nach 3 Tagen.',
    ],
    [
      'Eintritt',
      'Eine Tageskarte kostet 12 € für Erwachsene und 7 € für Kinder unter 14. Eine Monatskarte kostet 55 €. Schuhe sind im Eintritt enthalten.',
    ],
    [
      'Schnupperkurs',
      'Der Schnupperkurs findet jeden Mittwoch für Gruppen bis zu 8 Personen statt. Der erste Kurs ist kostenlos, jeder weitere kostet 19 €.',
    ],
    ['Buchung', 'Eine Anzahlung ist nicht nötig. Die Karten gelten 12 Monate.'],
  ],
  zh: [
    ['时间', '场馆除周一外每天9点至22点开放。户外岩壁四月至十月开放。'],
    ['门票', '日票成人12欧元，14岁以下儿童7欧元。月票55欧元。门票含鞋。'],
    ['体验课', '体验课每周三开课，每组最多8人。第一节课免费，之后每节19欧元。'],
    ['预订', '无需定金。会员卡有效期12个月。'],
  ],
  ja: [
    ['時間', '施設は月曜日を除く毎日9時から22時まで営業しています。屋外の壁は4月から10月まで利用できます。'],
    [
      '料金',
      '1日券は大人12ユーロ、14歳未満の子供7ユーロです。月間パスは55ユーロです。料金には靴が含まれます。',
    ],
    ['体験講座', '体験講座は毎週水曜日に開催します。初回は無料で、以降は1回19ユーロです。'],
    ['予約', '前金は必要ありません。パスの有効期間は12か月です。'],
  ],
  es: [
    [
      'Horario',
      'La sala abre todos los días excepto el lunes, de 9 a 22 h. El muro exterior abre de abril a octubre.',
    ],
    [
      'Entradas',
      'La entrada de día cuesta 12 € para adultos y 7 € para niños menores de 14 años. El pase mensual cuesta 55 €. Los zapatos están incluidos.',
    ],
    [
      'Curso',
      'El curso de prueba se celebra cada miércoles para grupos de hasta 8 personas. El primer curso es gratis; cada curso siguiente cuesta 19 €.',
    ],
    ['Reservas', 'No hace falta anticipo. Los pases son válidos durante 12 meses.'],
  ],
  ru: [
    [
      'Часы',
      'Зал открыт ежедневно, кроме понедельника, с 9 до 22 часов. Наружная стена открыта с апреля по октябрь.',
    ],
    ['Билеты', 'Билет на день стоит 12 € для взрослых и 7 € для детей до 14 лет. Обувь включена.'],
  ],
};

export const CLIMBING_FALSE = readClaims(`
# days
en | Open on Monday? | Yes, the hall is open on Monday from 9 am to 10 pm [1].
en | Open daily? | The hall is open seven days a week from 9 am to 10 pm [1].
en | When are courses? | The taster course takes place every Thursday [4].
en | Weekends? | The hall is closed on weekends [1].
en | When are courses? | The taster course takes place on Saturdays [4].
de | Montags offen? | Ja, auch am Montag ist die Halle geöffnet [1].
de | Wann ist offen? | Die Halle ist von Montag bis Freitag geöffnet [1].
de | Wann ist der Kurs? | Der Schnupperkurs findet jeden Freitag statt [4].
zh | 周一开放吗？ | 周一也开放 [1]。
zh | 几点开放？ | 场馆全年无休，每天9点至22点开放 [1]。
ja | 月曜日は？ | はい、月曜日も営業しています [1]。
ja | 講座はいつ？ | 体験講座は毎週金曜日に開催します [3]。
es | ¿Abren el lunes? | Sí, la sala abre también el lunes [1].
es | ¿Cuándo abren? | La sala abre de lunes a viernes [1].
ru | Вы открыты в понедельник? | Да, зал открыт и в понедельник [1].
th/en | เปิดวันจันทร์ไหม | วันจันทร์เปิดตั้งแต่ 9 ถึง 22 น. [1]
ar/en | هل تفتحون يوم الاثنين؟ | نعم، الصالة مفتوحة يوم الاثنين [1].
# months
en | Outdoor wall in winter? | The outdoor wall is open in winter, too [1].
en | Outdoor wall? | The outdoor wall is open from March to November [1].
en | Outdoor wall in December? | Yes, the outdoor wall is open in December [1].
en | Outdoor wall? | The outdoor wall is open all year [1].
de | Außenwand im März? | Ja, die Außenwand ist im März geöffnet [1].
de | Außenwand? | Die Außenwand ist ganzjährig geöffnet [1].
zh | 户外岩壁十二月开吗？ | 户外岩壁十二月也开放 [1]。
zh | 户外岩壁？ | 户外岩壁三月至十月开放 [1]。
ja | 屋外は12月も？ | 屋外の壁は12月も利用できます [1]。
es | ¿El muro en invierno? | El muro exterior abre también en invierno [1].
ru | Стена зимой? | Наружная стена открыта и зимой [1].
# other
en | How much in Graz? | In Graz the gear is brought to your door for €6 [2].
en | How long in Vienna? | In Vienna it arrives after 3 days [2].
en | What does my son pay? | A day ticket for children under 14 costs €12 [3].
en | What is a day ticket? | A day ticket costs €7 for adults [3].
en | Monthly pass? | A monthly pass costs €12 [3].
en | Rope? | A rope can be hired for €7 [3].
de | Was kostet Graz? | In Graz bringen wir sie für 6 € an die Tür [2].
de | Kinder? | Für Kinder kostet die Tageskarte 12 € [3].
de | Monatskarte? | Eine Monatskarte kostet 12 € [3].
zh | 儿童多少钱？ | 日票儿童12欧元，成人7欧元 [2]。
zh | 月票？ | 月票12欧元 [2]。
ja | 子供はいくら？ | 子供の1日券は12ユーロです [2]。
es | ¿Niños? | La entrada de día cuesta 12 € para niños [2].
ru | Сколько для детей? | Билет на день для детей стоит 12 € [2].
de/en | Was kostet es für Kinder? | Eine Tageskarte für Kinder kostet 12 € [3].
# free
en | First course? | The first course costs €19 [4].
en | Further courses? | Each further course is free of charge [4].
en | Deposit? | A deposit is due when you book [5].
en | Rope? | A rope can be hired free of charge [3].
de | Erster Kurs? | Der erste Kurs kostet 19 € [4].
de | Anzahlung? | Bei der Buchung ist eine Anzahlung fällig [5].
zh | 第一节课？ | 第一节课19欧元 [3]。
zh | 定金？ | 预订需要付定金 [4]。
ja | 初回は？ | 初回は19ユーロです [3]。
ja | 前金は？ | 前金が必要です [4]。
es | ¿Primer curso? | El primer curso cuesta 19 € [3].
es | ¿Anticipo? | Hay que pagar un anticipo al reservar [4].
# unlimited
en | How long is a pass valid? | Passes are valid for an unlimited time [5].
en | Do passes expire? | Passes do not expire [5].
de | Wie lange gelten Karten? | Die Karten gelten unbefristet [5].
de | Laufen sie ab? | Die Karten laufen nie ab [5].
zh | 会员卡有效期？ | 会员卡长期有效 [4]。
ja | 有効期間は？ | パスは永久に有効です [4]。
es | ¿Caducan? | Los pases tienen validez ilimitada [4].
ru/en | Как долго действует абонемент? | Абонемент действует бессрочно [5].
# rest
en | Price of further courses? | Each further course costs €19 per hour [4].
en | How often? | The taster course takes place every day [4].
en | Group? | The taster course is for groups of at least 8 people [4].
en | Change? | You can change a booking even after the course has begun [5].
en | Who gets a discount? | Students get 10 % off in the shop [5].
en | Discount? | Members get 10 % off in the shop, except on shoes [5].
en | Included? | A rope is included in every ticket [3].
en | Included? | Shoes and a locker are included in every ticket [3].
en | Knowledge? | The taster course is for advanced climbers [4].
en | Who? | Only members can change a booking [5].
de | Für wen? | Für Senioren kostet eine Tageskarte 7 € [3].
de | Wie oft? | Der Schnupperkurs findet einmal im Monat statt [4].
de | Inbegriffen? | Schuhe und Gurt sind im Eintritt enthalten [3].
de | Preis? | Jeder weitere Kurs kostet 19 € pro Stunde [4].
zh | 多久一次？ | 体验课每月开课 [3]。
zh | 包括什么？ | 门票含鞋和安全带 [2]。
zh | 老人票？ | 日票老人7欧元 [2]。
ja | 頻度は？ | 体験講座は毎月開催します [3]。
ja | 学生は？ | 1日券は学生7ユーロです [2]。
es | ¿Incluye? | Los zapatos y el arnés están incluidos [2].
es | ¿Estudiantes? | La entrada de día cuesta 7 € para estudiantes [2].
`);

export const CLIMBING_RIGHT = readClaims(`
# days
en | Open on Monday? | No, the hall is closed on Mondays [1].
en | Open on Sunday? | Yes, on Sunday the hall is open from 9 am to 10 pm [1].
en | When? | We are open Tuesday to Sunday, 9 am to 10 pm [1].
en | Weekends? | Yes, the hall is open on weekends [1].
en | When are courses? | Taster courses are on Wednesdays [4].
de | Montags offen? | Montags ist die Halle leider geschlossen [1].
de | Wann ist offen? | Die Halle ist von Dienstag bis Sonntag von 9 bis 22 Uhr geöffnet [1].
de | Wann ist der Kurs? | Mittwochs findet der Schnupperkurs statt [4].
zh | 周一开放吗？ | 周一不开放，其他日子9点至22点开放 [1]。
zh | 周末开吗？ | 周末也开放 [1]。
ja | 月曜日は？ | 月曜日は休みです [1]。
ja | 日曜日は？ | はい、日曜日も営業しています [1]。
es | ¿Abren el lunes? | No, el lunes la sala está cerrada [1].
es | ¿Cuándo abren? | La sala abre de martes a domingo [1].
ru | Вы открыты в понедельник? | Нет, в понедельник зал закрыт [1].
th/en | เปิดวันจันทร์ไหม | วันจันทร์ปิด วันอื่นเปิด 9 ถึง 22 น. [1]
ar/en | هل تفتحون يوم الأحد؟ | نعم، الصالة مفتوحة يوم الأحد [1].
# months
en | Outdoor wall in winter? | No, the outdoor wall is only open from April to October [1].
en | Outdoor wall in June? | Yes, the outdoor wall is open in June [1].
en | Outdoor wall? | In summer, too, you can use the outdoor wall: it is open from April to October [1].
en | Outdoor wall? | The outdoor wall is closed in winter [1].
de | Außenwand im Mai? | Ja, im Mai ist die Außenwand geöffnet [1].
de | Außenwand? | Die Außenwand ist von April bis Oktober offen [1].
zh | 户外岩壁五月开吗？ | 五月可以，户外岩壁四月至十月开放 [1]。
ja | 屋外は7月も？ | はい、屋外の壁は7月も利用できます [1]。
es | ¿El muro en invierno? | No, el muro exterior abre solo de abril a octubre [1].
ru | Стена летом? | Да, наружная стена открыта летом [1].
# other
en | How much in Graz? | In Graz it costs €14 to have the gear brought to your door [2].
en | How long in Vienna? | In Vienna it arrives after one day, in Graz after three [2].
en | What does my son pay? | Children under 14 pay €7 for a day ticket, adults €12 [3].
en | Monthly pass? | A pass for a month is €55 [3].
en | Rope? | Shoes are included, and hiring a rope costs €4 [3].
de | Was kostet Graz? | In Graz kostet es 14 € [2].
de | Kinder? | Für Kinder unter 14 kostet die Tageskarte 7 € [3].
de | Monatskarte? | Die Monatskarte gibt es für 55 € [3].
zh | 儿童多少钱？ | 14岁以下儿童日票7欧元 [2]。
zh | 月票？ | 月票是55欧元 [2]。
ja | 子供はいくら？ | 14歳未満のお子様の1日券は7ユーロです [2]。
es | ¿Niños? | Para niños menores de 14 años la entrada cuesta 7 € [2].
ru | Сколько для детей? | Для детей до 14 лет билет на день стоит 7 € [2].
de/en | Was kostet es für Kinder? | Für Kinder unter 14 kostet die Tageskarte 7 € [3].
# free
en | First course? | Your first course is free; after that it's €19 each [4].
en | Further courses? | After the first one, each course costs €19 [4].
en | Deposit? | You don't need to pay a deposit [5].
en | Deposit? | No, bookings need no deposit [5].
de | Erster Kurs? | Der erste Kurs kostet nichts [4].
de | Anzahlung? | Nein, Sie brauchen keine Anzahlung zu leisten [5].
zh | 第一节课？ | 第一节课不收费，之后每节19欧元 [3]。
zh | 定金？ | 不用付定金 [4]。
ja | 初回は？ | 初回は無料です [3]。
ja | 前金は？ | いいえ、前金は不要です [4]。
es | ¿Primer curso? | El primer curso no cuesta nada [3].
es | ¿Anticipo? | No, puede reservar sin anticipo [4].
# unlimited
en | How long is a pass valid? | Passes are valid for a year [5].
en | Do passes expire? | Passes expire after 12 months [5].
de | Wie lange gelten Karten? | Sie gelten zwölf Monate [5].
zh | 会员卡有效期？ | 会员卡一年内有效 [4]。
ja | 有効期間は？ | パスは12か月間ご利用いただけます [4]。
es | ¿Caducan? | Los pases caducan a los 12 meses [4].
ru/en | Как долго действует абонемент? | Абонемент действует 12 месяцев [5].
# rest
en | How often? | The taster course takes place once a week, on Wednesday [4].
en | Group? | There are at most 8 people in a taster course [4].
en | Change? | Before the course has begun you can change your booking [5].
en | Discount? | As a member you get 10 % off in the shop [5].
en | Included? | Every ticket includes shoes [3].
en | Knowledge? | You don't need any previous knowledge [4].
de | Wie oft? | Der Schnupperkurs ist wöchentlich am Mittwoch [4].
de | Inbegriffen? | Im Eintritt sind die Schuhe enthalten [3].
zh | 多久一次？ | 体验课每周一次，周三开课 [3]。
zh | 包括什么？ | 门票里包含鞋 [2]。
ja | 頻度は？ | 体験講座は毎週水曜日です [3]。
es | ¿Incluye? | La entrada incluye los zapatos [2].
`);
