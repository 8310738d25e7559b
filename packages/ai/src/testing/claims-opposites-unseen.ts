import type { Claim } from './claims.js';
import type { Sayings } from './judge-claim.js';

/** A fourth shop, written when the table of opposites was done; nothing was changed for it. */
export const DRONE_SHOP: Sayings = {
  en: [
    [
      'Battery',
      'The battery lasts up to 8 hours. Charge it fully before the first flight. Keep it away from heat and store it in a cool place.',
    ],
    [
      'Warranty',
      'The warranty covers manufacturing faults for two years. It starts on the day of delivery. Damage by water is excluded.',
    ],
    [
      'Shipping',
      'Orders below 50 euros cost 5 euros shipping; above that shipping is free. Large drones ship separately. Delivery is slower before Christmas.',
    ],
    [
      'Store',
      'Our store opens at 9 am and closes at 7 pm. It is closed on Sundays. Parking is behind the building.',
    ],
    [
      'Flying',
      'Fly outdoors in dry weather. Beginners should start in slow mode with the safe propellers. The public app is free; the pro app is paid.',
    ],
  ],
  de: [
    [
      'Akku',
      'Der Akku hält bis zu 8 Stunden. Laden Sie ihn vor dem ersten Flug vollständig. Lagern Sie ihn kühl.',
    ],
    [
      'Laden',
      'Unser Laden öffnet um 9 Uhr und schließt um 19 Uhr. Bestellungen unter 50 Euro kosten 5 Euro Versand, darüber ist der Versand kostenlos.',
    ],
  ],
  zh: [
    ['电池', '电池最多可用8小时。首次飞行前请充满电，存放在阴凉处。'],
    ['门店', '门店早上九点开门，晚上七点关门。订单满50元免费配送，不满50元收取5元运费。'],
  ],
  es: [
    [
      'Batería',
      'La batería dura hasta 8 horas. Cárguela por completo antes del primer vuelo. La tienda abre a las 9 y cierra a las 19.',
    ],
  ],
};

export const RIGHT_DRONES: readonly Claim[] = [
  ['en', 'How long?', 'You get up to 8 hours out of one battery [1].'],
  ['en', 'First use?', 'Before you fly for the first time, please charge the battery fully [1].'],
  ['en', 'Storage?', 'Store the battery somewhere cool and away from heat [1].'],
  ['en', 'Warranty?', 'The warranty begins when your drone is delivered and lasts two years [2].'],
  ['en', 'Water?', 'Water damage is not covered [2].'],
  ['en', 'Shipping?', 'Shipping is free above 50 euros; below 50 euros it costs 5 euros [3].'],
  ['en', 'Christmas?', 'Before Christmas delivery takes longer than usual [3].'],
  ['en', 'Hours?', 'We are open from 9 am to 7 pm, but closed on Sundays [4].'],
  ['en', 'When do you close?', 'The store closes at 7 pm [4].'],
  ['en', 'Where to fly?', 'Please fly outside, in dry weather only [5].'],
  ['en', 'Is the app free?', 'The public app is free, the pro app has to be paid for [5].'],
  ['en', 'I am new', 'As a beginner, start in slow mode with the safe propellers [5].'],
  ['de', 'Wie lange?', 'Mit einer Ladung fliegen Sie bis zu 8 Stunden mit dem Akku [1].'],
  ['de', 'Erster Flug?', 'Bitte laden Sie den Akku vor dem ersten Flug ganz auf [1].'],
  ['de', 'Wann offen?', 'Unser Laden ist von 9 bis 19 Uhr geöffnet [2].'],
  ['de', 'Versand?', 'Unter 50 Euro kostet der Versand 5 Euro, darüber nichts [2].'],
  ['zh', '多久', '电池最长可以用8小时 [1]。'],
  ['zh', '第一次', '第一次飞行之前请先充满电 [1]。'],
  ['zh', '几点', '门店早上九点开门，晚上七点关门 [2]。'],
  ['zh', '运费', '满50元免运费，不满50元的话运费5元 [2]。'],
  ['es', '¿Horario?', 'La tienda está abierta de 9 a 19 [1].'],
  ['es', '¿Primera vez?', 'Antes del primer vuelo hay que cargar la batería por completo [1].'],
];

export const WRONG_DRONES: readonly Claim[] = [
  ['en', 'How long?', 'The battery lasts at least 8 hours [1].'],
  ['en', 'First use?', 'Charge it fully after the first flight [1].'],
  ['en', 'Storage?', 'Store it in a warm place [1].'],
  ['en', 'Warranty?', 'The warranty ends on the day of delivery [2].'],
  ['en', 'Water?', 'Damage by water is included [2].'],
  ['en', 'Shipping?', 'Orders above 50 euros cost 5 euros shipping [3].'],
  ['en', 'Big ones?', 'Small drones ship separately [3].'],
  ['en', 'Christmas?', 'Delivery is faster before Christmas [3].'],
  ['en', 'Hours?', 'Our store closes at 9 am [4].'],
  ['en', 'Parking?', 'Parking is in front of the building [4].'],
  ['en', 'Where?', 'Fly indoors in dry weather [5].'],
  ['en', 'Where?', 'Fly outdoors in wet weather [5].'],
  ['en', 'Beginner', 'Beginners should start in fast mode [5].'],
  ['en', 'App', 'The public app is paid [5].'],
  ['de', 'Erster Flug?', 'Laden Sie ihn nach dem ersten Flug vollständig [1].'],
  ['de', 'Lagern', 'Lagern Sie ihn warm [1].'],
  ['de', 'Wann?', 'Unser Laden schließt um 9 Uhr [2].'],
  ['de', 'Versand', 'Bestellungen über 50 Euro kosten 5 Euro Versand [2].'],
  ['zh', '多久', '电池最少可用8小时 [1]。'],
  ['zh', '何时', '首次飞行后请充满电 [1]。'],
  ['zh', '几点', '门店早上九点关门 [2]。'],
  ['zh', '运费', '订单不满50元免费配送 [2]。'],
  ['es', '¿Cuándo?', 'Cárguela por completo después del primer vuelo [1].'],
  ['es', '¿Cuándo?', 'La tienda cierra a las 9 [1].'],
];
