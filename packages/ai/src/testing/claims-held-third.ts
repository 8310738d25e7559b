import { readClaims } from './claims-held.js';
import type { Sayings } from './judge-claim.js';

/** A ferry company, written when the checks were done. */
export const FERRY: Sayings = {
  en: [
    [
      'Timetable',
      'The ferry sails on Mondays, Wednesdays and Fridays at 8 am. There are no sailings in January and February.',
    ],
    [
      'Fares',
      'A single ticket costs €18 to Aegina and €27 to Hydra. Children under 6 travel free; children aged 6 to 12 pay €9. A bicycle costs €5 and a car €40.',
    ],
    ['Luggage', 'Two bags per passenger are included. Lost luggage is kept for 60 days.'],
    [
      'Changes',
      'A booking can be changed free of charge until 24 hours before departure. After that a change costs €10 per ticket. No identity card is needed.',
    ],
    [
      'Lounge',
      'The lounge on deck 3 is open to holders of a first-class ticket. Season tickets are valid for 6 months.',
    ],
  ],
  de: [
    [
      'Fahrplan',
      'Die Fähre fährt montags, mittwochs und freitags um 8 Uhr. Im Januar und Februar fährt sie nicht.',
    ],
    [
      'Preise',
      'Eine einfache Fahrt kostet 18 € nach Ägina und 27 € nach Hydra. Kinder unter 6 Jahren fahren kostenlos. Ein Fahrrad kostet 5 € und ein Auto 40 €.',
    ],
    [
      'Umbuchung',
      'Bis 24 Stunden vor Abfahrt ist eine Umbuchung kostenlos. Danach kostet sie 10 € pro Ticket. Ein Ausweis ist nicht nötig.',
    ],
  ],
  zh: [
    ['班次', '渡轮每周一、周三、周五早上8点开船。一月和二月停航。'],
    ['票价', '单程票到埃伊纳岛18欧元，到伊兹拉岛27欧元。6岁以下儿童免费。自行车5欧元，汽车40欧元。'],
    ['改签', '开船前24小时可免费改签，之后每张票收取10欧元。季票有效期6个月。'],
  ],
  ja: [
    ['時刻', 'フェリーは月曜日と水曜日と金曜日の8時に出航します。1月と2月は運休です。'],
    [
      '運賃',
      '片道はエギナ島まで18ユーロ、イドラ島まで27ユーロです。6歳未満の子供は無料です。自転車は5ユーロ、車は40ユーロです。',
    ],
    ['変更', '出発の24時間前までは無料で変更できます。回数券の有効期間は6か月です。'],
  ],
  es: [
    ['Horario', 'El ferry sale los lunes, miércoles y viernes a las 8. En enero y febrero no hay salidas.'],
    [
      'Tarifas',
      'El billete sencillo cuesta 18 € a Egina y 27 € a Hidra. Los niños menores de 6 años viajan gratis. Una bicicleta cuesta 5 € y un coche 40 €.',
    ],
    [
      'Cambios',
      'Una reserva se puede cambiar gratis hasta 24 horas antes de la salida. El abono es válido durante 6 meses.',
    ],
  ],
};

export const FERRY_FALSE = readClaims(`
# days
en | Does it sail on Tuesday? | Yes, the ferry sails on Tuesdays at 8 am [1].
en | When does it sail? | The ferry sails Monday to Friday at 8 am [1].
en | When does it sail? | There is a ferry every day at 8 am [1].
de | Fährt sie am Samstag? | Die Fähre fährt auch samstags um 8 Uhr [1].
de | Wann? | Die Fähre fährt an Werktagen um 8 Uhr [1].
zh | 周四有船吗？ | 渡轮周四早上8点开船 [1]。
ja | 土曜日は？ | フェリーは土曜日も出航します [1]。
es | ¿Sale el domingo? | El ferry sale también los domingos a las 8 [1].
ru/en | Есть паром во вторник? | Да, паром ходит во вторник в 8 утра [1].
ar/en | هل توجد رحلة يوم السبت؟ | نعم، تبحر العبارة يوم السبت [1].
# months
en | In January? | The ferry sails in January, too [1].
en | In winter? | The ferry sails all year round [1].
de | Im Februar? | Im Februar fährt die Fähre wie gewohnt [1].
zh | 一月开船吗？ | 一月照常开船 [1]。
ja | 2月は？ | 2月も出航します [1]。
es | ¿En enero? | En enero también hay salidas [1].
# other
en | Hydra? | A single ticket to Hydra costs €18 [2].
en | Bicycle? | A bicycle costs €40 [2].
en | My son is 8? | Children aged 6 to 12 pay €18 [2].
de | Hydra? | Eine einfache Fahrt nach Hydra kostet 18 € [2].
de | Auto? | Ein Auto kostet 5 € [2].
zh | 汽车多少钱？ | 汽车5欧元 [2]。
ja | 車は？ | 車は5ユーロです [2]。
es | ¿A Hidra? | El billete sencillo a Hidra cuesta 18 € [2].
es | ¿Coche? | Un coche cuesta 5 € [2].
de/en | Was kostet es nach Hydra? | Nach Hydra kostet ein Ticket 18 € [2].
# free
en | Bicycle? | A bicycle travels free [2].
en | Babies? | Children under 6 pay €9 [2].
en | ID? | An identity card is needed [4].
en | Change? | Until 24 hours before departure a change costs €10 [4].
de | Kleinkinder? | Kinder unter 6 Jahren zahlen 18 € [2].
de | Ausweis? | Ein Ausweis ist nötig [3].
zh | 改签？ | 开船前24小时改签收取10欧元 [3]。
es | ¿Cambio? | Hasta 24 horas antes de la salida un cambio cuesta 10 € [3].
# unlimited
en | Season ticket? | Season tickets never expire [5].
en | Season ticket? | Season tickets are valid indefinitely [5].
zh | 季票？ | 季票长期有效 [3]。
ja | 回数券は？ | 回数券に有効期限はありません [3]。
es | ¿Abono? | El abono no caduca [3].
# rest
en | Late change? | After that a change costs €10 per person [4].
en | Bags? | Meals are included [3].
en | Bags? | Two bags and a meal are included [3].
en | Change? | A booking can be changed free of charge even after departure [4].
en | Lounge? | The lounge is only open to members [5].
en | Discount? | Students pay €9 [2].
en | Luggage? | Lost luggage is kept for at least 60 days [3].
de | Umbuchung? | Danach kostet sie 10 € pro Person [3].
de | Senioren? | Senioren fahren kostenlos [2].
zh | 老人？ | 老人免费 [2]。
ja | 学生は？ | 学生は無料です [2]。
es | ¿Perros? | Los perros viajan gratis [2].
`);

export const FERRY_RIGHT = readClaims(`
# days
en | Does it sail on Tuesday? | No, the ferry only sails on Mondays, Wednesdays and Fridays [1].
en | When does it sail? | It leaves at 8 in the morning on Monday, Wednesday and Friday [1].
en | Does it sail on Friday? | Yes, there is a ferry on Friday at 8 am [1].
en | Weekends? | There is no ferry on weekends [1].
de | Fährt sie am Samstag? | Nein, samstags fährt sie nicht, nur montags, mittwochs und freitags [1].
de | Mittwoch? | Ja, am Mittwoch um 8 Uhr [1].
zh | 周四有船吗？ | 周四没有船，周一、周三、周五早上8点有 [1]。
ja | 金曜日は？ | はい、金曜日の8時に出航します [1]。
es | ¿Sale el viernes? | Sí, el viernes sale a las 8 [1].
es | ¿Sale el domingo? | No, los domingos no sale [1].
ru/en | Когда ходит паром? | Паром ходит по понедельникам, средам и пятницам в 8 утра [1].
ar/en | متى تبحر العبارة؟ | تبحر العبارة أيام الاثنين والأربعاء والجمعة [1].
# months
en | In January? | No, there are no sailings in January [1].
en | In March? | Yes, in March the ferry sails as usual; only in January and February it does not [1].
de | Im Februar? | Nein, im Februar fährt die Fähre nicht [1].
zh | 一月开船吗？ | 一月停航 [1]。
ja | 2月は？ | 2月は運休しております [1]。
es | ¿En enero? | No, en enero no hay salidas [1].
# other
en | Hydra? | To Hydra it's €27 one way [2].
en | Bicycle? | You can take your bicycle for €5 [2].
en | My son is 8? | Your son pays €9 [2].
en | Prices? | One way is €18 to Aegina, €27 to Hydra [2].
de | Hydra? | Nach Hydra kostet die einfache Fahrt 27 € [2].
de | Auto? | Für ein Auto zahlen Sie 40 € [2].
zh | 汽车多少钱？ | 汽车要40欧元 [2]。
ja | 車は？ | お車は40ユーロです [2]。
es | ¿A Hidra? | A Hidra cuesta 27 € [2].
es | ¿Coche? | Llevar un coche cuesta 40 € [2].
de/en | Was kostet es nach Hydra? | Nach Hydra kostet ein Ticket 27 € [2].
# free
en | Babies? | Children under 6 don't pay anything [2].
en | ID? | You don't need an identity card [4].
en | Change? | Changing is free if you do it at least 24 hours before departure; later it costs €10 per ticket [4].
de | Kleinkinder? | Kinder unter 6 fahren gratis mit [2].
de | Ausweis? | Nein, einen Ausweis brauchen Sie nicht [3].
zh | 改签？ | 开船24小时之前改签免费，之后每张票10欧元 [3]。
ja | 子供は？ | 6歳未満のお子様は無料でご乗船いただけます [2]。
es | ¿Cambio? | Puede cambiarla gratis hasta 24 horas antes [3].
# unlimited
en | Season ticket? | A season ticket lasts half a year [5].
zh | 季票？ | 季票可以用半年 [3]。
ja | 回数券は？ | 回数券は6か月間お使いいただけます [3]。
es | ¿Abono? | El abono dura 6 meses [3].
# rest
en | Late change? | Less than 24 hours before departure you pay €10 for each ticket [4].
en | Bags? | You can bring two bags, they are included [3].
en | Luggage? | We keep lost luggage for 60 days [3].
en | Lounge? | With a first-class ticket you may use the lounge on deck 3 [5].
de | Umbuchung? | Sie können bis 24 Stunden vor der Abfahrt kostenlos umbuchen [3].
es | ¿Niños? | Los menores de 6 años no pagan [2].
`);
