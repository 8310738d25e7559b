import { readNatural } from './natural-claims.js';

/** A bakery, written when the checks had been mended, and used to mend them a last time. */
export const BAKERY = readNatural(`
en | Ordering cakes | Birthday cakes have to be ordered two days ahead, wedding cakes three weeks ahead. We take a deposit of 30 % for wedding cakes. You can change the text on a cake until the evening before pick-up.
? Can I still order a birthday cake for tomorrow?
+ Unfortunately that won't work, as we need two days' notice for birthday cakes. For a wedding cake you'd have to get in touch at least three weeks in advance, and 30% is payable as a deposit.
- Birthday cakes can be ordered on the same day.
en | Opening hours | The bakery is open Tuesday to Sunday from 7 am to 4 pm, on Sundays only until noon. On Mondays we are closed. On public holidays we open at 8 am.
? Are you open on Sunday afternoon?
+ On Sundays we close at noon, so I'm afraid the afternoon isn't possible. From Tuesday to Saturday you can visit us between 7:00 and 16:00. Mondays are our day off.
- On Sundays the bakery is open until 4 pm.
en | Delivery | We deliver within Bristol for £4, free of charge from £40. Cakes with several tiers can only be collected. Deliveries are made between 9 am and 1 pm.
? How much does it cost to have a cake brought to my home?
+ Having your order brought to you costs £4 as long as you live in Bristol, and from £40 we bring it for free. Just keep in mind that tiered cakes have to be picked up in person.
- Cakes with several tiers can be delivered.
en | Allergies | Our bakery works with nuts, milk and eggs every day, so we cannot rule out traces. Gluten-free cakes are baked on Thursdays only. Vegan options are marked with a leaf.
? I'm allergic to nuts. Do you have something without any traces?
+ I'm sorry, but we can't guarantee that: nuts are used in our kitchen every day, so traces are always possible. If you're looking for vegan cakes, look out for the little leaf.
- We can rule out traces of nuts.
de | Torten bestellen | Geburtstagstorten müssen zwei Tage vorher bestellt werden, Hochzeitstorten drei Wochen vorher. Für Hochzeitstorten nehmen wir eine Anzahlung von 30 %. Den Text auf der Torte können Sie bis zum Abend vor der Abholung ändern.
? Kann ich den Text auf meiner Torte noch ändern?
+ Ja, das ist problemlos möglich, solange Sie uns spätestens am Abend vor dem Abholtag Bescheid geben.
- Für Geburtstagstorten nehmen wir eine Anzahlung von 30 %.
de | Öffnungszeiten | Die Bäckerei ist dienstags bis sonntags von 7 bis 16 Uhr geöffnet, sonntags nur bis 12 Uhr. Montags haben wir geschlossen. An Feiertagen öffnen wir um 8 Uhr.
? Habt ihr montags auf?
+ Montags ist bei uns Ruhetag. Sie können uns aber von Dienstag bis Samstag zwischen 7:00 und 16:00 Uhr besuchen, und am Sonntag sind wir bis zum Mittag um 12 Uhr für Sie da.
- Die Bäckerei ist täglich von 7 bis 16 Uhr geöffnet.
de | Lieferung | Wir liefern innerhalb von Bremen für 4 €, ab 40 € kostenlos. Mehrstöckige Torten können nur abgeholt werden. Geliefert wird zwischen 9 und 13 Uhr.
? Liefern Sie auch Hochzeitstorten mit drei Etagen?
+ Leider nicht, denn mehrstöckige Torten geben wir nur zur Abholung heraus. Alles andere bringen wir Ihnen innerhalb Bremens gern nach Hause, und ab einem Bestellwert von 40 € kostet Sie das nichts.
- Ab 20 € liefern wir kostenlos.
de | Allergien | In unserer Backstube verarbeiten wir täglich Nüsse, Milch und Eier, Spuren können wir daher nicht ausschließen. Glutenfreie Torten backen wir nur donnerstags. Vegane Sorten sind mit einem Blatt gekennzeichnet.
? Woran erkenne ich vegane Torten?
+ Vegane Torten erkennen Sie ganz leicht an dem kleinen Blatt auf dem Schild. Beachten Sie bitte, dass Spuren von Milch und Ei trotzdem nicht auszuschließen sind.
- Glutenfreie Torten backen wir jeden Tag.
es | Encargar tartas | Las tartas de cumpleaños se encargan con dos días de antelación y las de boda con tres semanas. Para las tartas de boda pedimos un depósito del 30 %. El texto de la tarta se puede cambiar hasta la noche anterior a la recogida.
? ¿Con cuánto tiempo tengo que pedir una tarta de cumpleaños?
+ Le recomendamos hacer el encargo como mínimo dos días antes. Si más adelante quiere cambiar el texto, puede hacerlo hasta la noche antes de recogerla.
- Las tartas de boda se encargan con una semana de antelación.
es | Entrega | Entregamos dentro de Málaga por 4 €, gratis a partir de 40 €. Las tartas de varios pisos solo se pueden recoger. Las entregas se hacen entre las 9 y las 13 h.
? ¿Me pueden llevar la tarta a casa?
+ Sí, con mucho gusto se la llevamos a casa si vive en Málaga. El reparto cuesta 4 €, y si su pedido llega a los 40 € no paga nada por él. No se preocupe por la hora: siempre llegamos entre las 9 de la mañana y la 1 de la tarde.
- Las tartas de varios pisos también se entregan a domicilio.
es | Alergias | En nuestro obrador usamos frutos secos, leche y huevo a diario, por lo que no podemos descartar trazas. Las tartas sin gluten se hacen solo los jueves. Las opciones veganas llevan una hoja.
? ¿Tienen tartas sin gluten los sábados?
+ Las tartas sin gluten las preparamos únicamente los jueves, así que tendría que encargarla para ese día. Recuerde que no podemos garantizar la ausencia de trazas.
- Las tartas sin gluten se hacen todos los días.
fr | Commander un gâteau | Les gâteaux d'anniversaire se commandent deux jours à l'avance, les gâteaux de mariage trois semaines à l'avance. Pour les gâteaux de mariage, nous demandons un acompte de 30 %. Le texte peut être modifié jusqu'à la veille au soir.
? Quand dois-je commander un gâteau de mariage ?
+ Pour un mariage, il vaut mieux s'y prendre tôt : comptez au moins trois semaines. Un acompte de 30 % vous sera demandé à la commande.
- Les gâteaux de mariage se commandent deux jours à l'avance.
fr | Livraison | Nous livrons à Nantes pour 4 €, gratuitement à partir de 40 €. Les gâteaux à étages ne peuvent être que retirés en boutique. Les livraisons ont lieu entre 9 h et 13 h.
? La livraison est-elle gratuite ?
+ Elle l'est dès que votre commande atteint 40 € ; en dessous, vous payez 4 €. Pensez toutefois à venir chercher vous-même les gâteaux à étages, car nous ne les livrons pas.
- La livraison à Nantes est toujours gratuite.
fr | Allergies | Notre atelier utilise chaque jour des noix, du lait et des œufs, nous ne pouvons donc pas exclure des traces. Les gâteaux sans gluten sont faits le jeudi uniquement. Les options véganes portent une feuille.
? Avez-vous des gâteaux sans gluten ?
+ Oui, nous en préparons, mais seulement le jeudi. N'hésitez pas à passer commande quelques jours avant.
- Nos gâteaux sont garantis sans traces de noix.
zh | 预订蛋糕 | 生日蛋糕需提前两天预订，婚礼蛋糕需提前三周预订。婚礼蛋糕需支付30%的定金。蛋糕上的文字可在取货前一晚之前修改。
? 明天要用的生日蛋糕现在还能订吗？
+ 不好意思，生日蛋糕至少要提前两天订，所以明天的来不及了。如果之后想改蛋糕上的字，在取货前一天晚上之前告诉我们就行。
- 生日蛋糕可以当天预订。
zh | 营业时间 | 面包店周二至周日7点到16点营业，周日只营业到12点。周一休息。节假日8点开门。
? 周日下午开门吗？
+ 周日我们只营业到中午12点，下午是不开门的哦。周二到周六的话，早上7点到下午4点都可以过来。
- 面包店每天都营业到16点。
zh | 配送 | 市区内配送费4元，满40元免费配送。多层蛋糕只能自取。配送时间为9点至13点。
? 三层的蛋糕可以送到家吗？
+ 多层蛋糕不能配送，需要您自己来店里取。其他商品我们可以在市区内送货，收4元，买满40元就不用付配送费了。
- 满20元免费配送。
zh | 过敏 | 我们每天都使用坚果、牛奶和鸡蛋，因此无法排除微量残留。无麸质蛋糕只在周四制作。纯素产品标有叶子标志。
? 哪些蛋糕是纯素的？
+ 带叶子标志的就是纯素的，很好认。不过我们厨房每天都会用到牛奶和鸡蛋，没法保证完全没有残留。
- 无麸质蛋糕每天都制作。
ja | ケーキのご予約 | 誕生日ケーキは2日前まで、ウェディングケーキは3週間前までにご予約ください。ウェディングケーキは30%の前金をいただきます。ケーキの文字は受け取り前日の夜まで変更できます。
? ケーキの文字を変えたいのですが。
+ はい、受け取りの前日の夜まででしたら変更を承ります。お気軽にお申し付けください。
- 誕生日ケーキは当日でもご予約いただけます。
ja | 営業時間 | 火曜日から日曜日の7時から16時まで営業しています。日曜日は12時までです。月曜日は休業です。祝日は8時に開店します。
? 月曜日は開いていますか？
+ 申し訳ございません、月曜はお休みをいただいております。火曜から土曜は午前7時から午後4時まで、日曜は正午までご来店いただけます。
- 日曜日も16時まで営業しています。
ja | 配達 | 市内への配達は400円、4,000円以上で無料です。段重ねのケーキは店頭受け取りのみとなります。配達は9時から13時の間です。
? 家まで届けてもらえますか？
+ 市内でしたら400円でお届けいたします。合計が4,000円以上になれば配達料はかかりません。なお、段重ねのケーキはお手数ですが店頭までお越しくださいませ。
- 段重ねのケーキも配達できます。
ja | アレルギー | 当店ではナッツ、牛乳、卵を毎日使用しているため、微量の混入を排除できません。グルテンフリーのケーキは木曜日のみ焼いています。ヴィーガン商品には葉のマークが付いています。
? ヴィーガンのケーキはどれですか？
+ 葉のマークが目印ですので、そちらをご覧ください。ただし、牛乳や卵を毎日使っておりますので、混入の可能性がないとは申し上げられません。
- グルテンフリーのケーキは毎日焼いています。
`);
