import { readNatural } from './natural-claims.js';

/** Furniture to rent; written before the checks were mended, measured, and then used to mend them further. */
export const FURNITURE = readNatural(`
en | Rental period | Furniture is rented for at least three months. After that you can extend month by month or send it back. Extensions have to be booked in your account one week before the rental ends.
? I need a sofa for six months, is that possible?
+ Yes, six months is no problem at all. The shortest rental is three months, and after that you can simply extend one month at a time. Just make sure to book the extension in your account at least a week before your rental is due to end.
- The minimum rental period is one month.
en | Delivery and setup | We deliver on Tuesdays, Wednesdays and Fridays between 8 am and 2 pm. Carrying the furniture to the third floor is included; every floor above that costs £12 without a lift. Assembly is free.
? I'm on the 5th floor without an elevator. What will delivery cost?
+ Carrying everything up to the third floor is already covered. Since there's no lift in your building, each floor above the third is charged at £12. Putting the furniture together doesn't cost you anything extra.
- Carrying the furniture to any floor is included.
en | Damage | Small scratches and normal wear are covered by the rent. For stains, burns or broken parts we charge the cost of the repair, up to the price of the item. Please report damage within 48 hours with a photo.
? My dog scratched the table a little, do I have to pay?
+ You don't need to worry: minor scratches and ordinary wear are already covered by your rent. If something is stained, burnt or broken, though, you'd be charged for the repair, at most up to the item's price. Feel free to send us a photo within two days so that we can have a look.
- Stains and burns are covered by the rent.
en | Buying rented furniture | You can buy any item after six months of renting. Half of the rent you have already paid is taken off the price. Mattresses cannot be bought.
? I've been renting my bed for 8 months and I love it, can I keep it?
+ Glad you love it! As you've been renting for more than six months, you're free to buy it, and 50% of the rent you've paid so far will be deducted from the price. The only exception is the mattress, which isn't for sale.
- All of the rent you have paid is deducted from the price.
en | Deposit | We do not ask for a deposit. Instead we check your credit score once, which takes about ten minutes. If the check fails, you can pay three months of rent in advance.
? how much is the deposit?
+ There's no deposit to pay with us. What we do instead is a one-off credit check that usually takes around ten minutes; should that not work out, you can pay three months' rent up front.
- If the check fails, you can pay one month of rent in advance.
de | Mietdauer | Die Mindestmietdauer beträgt drei Monate. Danach können Sie monatlich verlängern oder die Möbel zurückgeben. Verlängerungen buchen Sie bitte spätestens eine Woche vor Mietende in Ihrem Konto.
? Ich brauche das Sofa nur für zwei Monate, geht das?
+ Leider nicht, denn die Möbel werden für mindestens drei Monate vermietet. Anschließend können Sie sie zurückgeben oder die Miete Monat für Monat verlängern.
- Sie können die Möbel schon nach einem Monat zurückgeben.
de | Lieferung und Aufbau | Wir liefern dienstags, mittwochs und freitags zwischen 8 und 14 Uhr. Das Tragen bis in den dritten Stock ist inbegriffen, jedes weitere Stockwerk ohne Aufzug kostet 12 €. Der Aufbau ist kostenlos.
? Baut ihr den Schrank auch auf und kommt ihr samstags?
+ Ja, den Aufbau übernehmen wir gerne für Sie, und zwar ohne Aufpreis. Samstags sind wir allerdings nicht unterwegs: Geliefert wird immer dienstags, mittwochs oder freitags, jeweils in der Zeit von 8:00 bis 14:00 Uhr.
- Für den Aufbau berechnen wir 12 €.
de | Schäden | Kleine Kratzer und normale Abnutzung sind mit der Miete abgedeckt. Bei Flecken, Brandlöchern oder defekten Teilen berechnen wir die Reparaturkosten, höchstens aber den Preis des Möbels. Bitte melden Sie Schäden innerhalb von 48 Stunden mit einem Foto.
? Mir ist Rotwein auf das Sofa gekippt, was nun?
+ Das kann passieren! Schicken Sie uns am besten innerhalb von zwei Tagen ein Foto von dem Fleck. Bei Flecken müssen Sie die Kosten der Reparatur tragen, allerdings nie mehr, als das Sofa selbst kostet.
- Flecken sind mit der Miete abgedeckt.
de | Möbel kaufen | Nach sechs Monaten Miete können Sie jedes Möbelstück kaufen. Die Hälfte der bereits gezahlten Miete wird auf den Preis angerechnet. Matratzen können nicht gekauft werden.
? Kann ich das Regal nach einem Jahr behalten?
+ Aber sicher! Sobald Sie ein Möbelstück sechs Monate lang gemietet haben, dürfen Sie es kaufen. 50 % der Miete, die Sie bis dahin bezahlt haben, ziehen wir vom Preis ab.
- Auch Matratzen können Sie nach sechs Monaten kaufen.
de | Kaution | Eine Kaution verlangen wir nicht. Stattdessen prüfen wir einmalig Ihre Bonität, das dauert etwa zehn Minuten. Fällt die Prüfung negativ aus, können Sie drei Monatsmieten im Voraus zahlen.
? Muss ich eine Kaution hinterlegen?
+ Nein, eine Kaution ist bei uns nicht nötig. Wir machen lediglich eine kurze Bonitätsprüfung, die rund zehn Minuten in Anspruch nimmt. Falls diese nicht klappt, haben Sie die Möglichkeit, drei Mieten vorab zu bezahlen.
- Wir verlangen eine Kaution von drei Monatsmieten.
es | Periodo de alquiler | Los muebles se alquilan por un mínimo de tres meses. Después puede prorrogar mes a mes o devolverlos. La prórroga se solicita en su cuenta una semana antes de que termine el alquiler.
? ¿Puedo alquilar una mesa por cinco meses?
+ Claro que sí, cinco meses no son ningún problema, ya que el mínimo son tres. A partir de ahí puede ir ampliando el alquiler de mes en mes; solo recuerde pedirlo desde su cuenta una semana antes de que acabe.
- Los muebles se alquilan por un mínimo de un mes.
es | Entrega y montaje | Entregamos los martes, miércoles y viernes de 8 a 14 h. La subida hasta el tercer piso está incluida; cada piso adicional sin ascensor cuesta 12 €. El montaje es gratuito.
? ¿Me montan el armario? Vivo en un cuarto sin ascensor.
+ Sí, nosotros nos encargamos de montarlo sin coste alguno. La subida hasta el tercero va incluida en el precio, así que por el cuarto piso solo tendría que pagar 12 € más.
- El montaje cuesta 12 €.
es | Daños | Los arañazos pequeños y el desgaste normal están cubiertos por el alquiler. Por manchas, quemaduras o piezas rotas cobramos la reparación, como máximo el precio del mueble. Avísenos en un plazo de 48 horas con una foto.
? Se me ha roto una pata de la silla, ¿qué tengo que hacer?
+ No se preocupe, mándenos una foto dentro de las 48 horas siguientes. Las piezas rotas no entran en el alquiler, por lo que le cobraríamos el arreglo, pero nunca más de lo que vale la silla.
- Las piezas rotas están cubiertas por el alquiler.
es | Comprar los muebles | Puede comprar cualquier mueble después de seis meses de alquiler. La mitad de lo que ya ha pagado se descuenta del precio. Los colchones no se pueden comprar.
? Llevo siete meses con el sofá, ¿me lo puedo quedar?
+ ¡Por supuesto! Como ya han pasado más de seis meses, puede quedárselo comprándolo, y del precio le restamos el 50 % de lo que lleva pagado.
- Puede comprar cualquier mueble desde el primer mes.
es | Fianza | No pedimos fianza. En su lugar comprobamos una vez su solvencia, lo que tarda unos diez minutos. Si no la supera, puede pagar tres meses por adelantado.
? ¿Hay que dejar fianza?
+ No hace falta dejar ninguna fianza. Lo único que hacemos es una comprobación de solvencia de unos diez minutos y, en caso de no superarla, existe la opción de abonar tres meses por adelantado.
- Pedimos una fianza de tres meses de alquiler.
fr | Durée de location | Les meubles se louent pour trois mois au minimum. Ensuite, vous pouvez prolonger mois par mois ou les rendre. La prolongation se réserve dans votre compte une semaine avant la fin de la location.
? Je peux louer un canapé pour quatre mois ?
+ Oui, tout à fait : la durée minimale est de trois mois, donc quatre mois conviennent parfaitement. N'oubliez pas de réserver la prolongation dans votre espace client au plus tard une semaine avant la fin.
- La durée minimale de location est d'un mois.
fr | Livraison et montage | Nous livrons le mardi, le mercredi et le vendredi entre 8 h et 14 h. La montée jusqu'au troisième étage est comprise ; chaque étage supplémentaire sans ascenseur coûte 12 €. Le montage est gratuit.
? Vous livrez le samedi ?
+ Malheureusement non, nous ne livrons pas le samedi. Nos livreurs passent uniquement les mardis, mercredis et vendredis, entre 8 h 00 et 14 h 00, et ils montent aussi les meubles sans frais.
- Nous livrons du lundi au vendredi.
fr | Dommages | Les petites rayures et l'usure normale sont couvertes par le loyer. Pour les taches, brûlures ou pièces cassées, nous facturons la réparation, au maximum le prix du meuble. Signalez les dommages sous 48 heures avec une photo.
? J'ai fait une petite rayure sur la table, c'est grave ?
+ Pas d'inquiétude, les petites rayures sont prises en charge dans votre loyer, tout comme l'usure habituelle. En revanche, si une pièce est cassée, la réparation vous est facturée dans la limite du prix du meuble.
- Les pièces cassées sont couvertes par le loyer.
fr | Acheter un meuble | Après six mois de location, vous pouvez acheter n'importe quel meuble. La moitié des loyers déjà payés est déduite du prix. Les matelas ne peuvent pas être achetés.
? Est-ce que je peux garder le bureau après la location ?
+ Bien sûr ! Dès que vous l'avez loué six mois, vous avez la possibilité de l'acheter, et nous retirons du prix la moitié des loyers que vous avez réglés.
- La totalité des loyers déjà payés est déduite du prix.
fr | Dépôt de garantie | Nous ne demandons pas de dépôt de garantie. Nous vérifions une seule fois votre solvabilité, ce qui prend environ dix minutes. En cas d'échec, vous pouvez payer trois mois d'avance.
? Faut-il verser une caution ?
+ Non, vous n'avez aucun dépôt à verser. Nous procédons simplement à une vérification de solvabilité d'une dizaine de minutes ; si elle échoue, vous pouvez régler trois mois à l'avance.
- Nous demandons un dépôt de garantie de trois mois.
zh | 租期 | 家具最短租期为三个月，之后可以按月续租或退租。续租需在租期结束前一周在账户中办理。
? 我想租半年沙发，可以吗？
+ 当然可以，租半年没问题，因为我们的最短租期是三个月，到期后可以一个月一个月地续。记得提前一周在账户里办理续租哦。
- 家具最短租期为一个月。
zh | 配送和安装 | 我们周二、周三和周五8点至14点送货。搬运到三楼免费，没有电梯的话三楼以上每层收12元。安装免费。
? 我家住五楼没电梯，送货要加钱吗？
+ 三楼以内的搬运是免费的，您家没有电梯，所以三楼以上每多一层需要加收12元。安装这边不另外收费，您放心。
- 无论几楼搬运都免费。
zh | 损坏 | 小划痕和正常磨损已包含在租金里。污渍、烧痕或零件损坏按维修费收取，最高不超过家具的价格。请在48小时内拍照告知我们。
? 桌子被猫抓了几道小划痕，要赔钱吗？
+ 不用赔的，轻微的划痕和日常磨损都已经算在租金里了。如果是污渍或者零件坏了，才会收取维修费，而且不会超过家具本身的价格。
- 污渍已包含在租金里。
zh | 购买家具 | 租满六个月后可以购买任何一件家具，已付租金的一半可抵扣价格。床垫不能购买。
? 书架我租了八个月了，可以买下来吗？
+ 可以的，您已经租了八个月，满足租满半年的要求，可以直接买下来。您之前付的租金有50%可以用来抵扣。
- 床垫租满六个月后也可以购买。
zh | 押金 | 我们不收押金，只做一次信用审核，大约需要十分钟。如果审核没有通过，可以预付三个月租金。
? 租家具要交多少押金？
+ 我们这边是不用交押金的，只需要做一个十分钟左右的信用审核。万一没通过，您也可以选择提前支付三个月的租金。
- 我们收三个月租金作为押金。
ja | レンタル期間 | 家具は最短3か月からレンタルできます。その後は1か月ごとに延長するか、返却してください。延長はレンタル終了の1週間前までにアカウントでお申し込みください。
? ソファを半年借りることはできますか？
+ はい、6か月のレンタルも可能です。最短は3か月で、それ以降は1か月単位で延長していただけます。終了日の1週間前までにアカウントからお手続きをお願いいたします。
- 家具は最短1か月からレンタルできます。
ja | 配送と組み立て | 配送は火曜日、水曜日、金曜日の8時から14時です。3階までの搬入は料金に含まれます。エレベーターがない場合、4階以上は1階につき1,200円かかります。組み立ては無料です。
? 組み立てもしてもらえますか？土曜日に届けてほしいです。
+ 組み立ては無料で承っております。申し訳ございませんが土曜日の配送は行っておらず、火曜・水曜・金曜の午前8時から午後2時の間にお届けいたします。
- 土曜日も配送しています。
ja | 破損 | 小さな傷や通常の使用による劣化はレンタル料に含まれます。しみ、焦げ、部品の破損は修理費をいただきますが、家具の価格を超えることはありません。破損は48時間以内に写真を添えてご連絡ください。
? テーブルに少し傷をつけてしまいました。弁償が必要ですか？
+ ご安心ください。小さな傷であればレンタル料に含まれておりますので、費用はかかりません。念のため、2日以内に写真をお送りいただけますと幸いです。
- しみや焦げもレンタル料に含まれます。
ja | 家具の購入 | 6か月以上レンタルした家具は購入できます。お支払い済みのレンタル料の半額を価格から差し引きます。マットレスは購入できません。
? 8か月使っている棚を買い取れますか？
+ はい、6か月以上ご利用いただいておりますので、ご購入いただけます。その際、これまでにお支払いいただいたレンタル料の50％を代金から割り引きいたします。
- マットレスも購入できます。
ja | 保証金 | 保証金はいただきません。代わりに一度だけ信用審査を行い、約10分で終わります。審査に通らなかった場合は、3か月分の前払いでご利用いただけます。
? 保証金はいくらですか？
+ 保証金は不要でございます。その代わりに10分ほどの簡単な審査がございまして、万が一通らなかったときでも3か月分を前払いすればご利用いただけます。
- 保証金として3か月分をいただきます。
`);

/** A photo print shop, likewise. */
export const PHOTO_PRINTS = readNatural(`
en | Production time | Photo prints are made within one working day, photo books within four working days and canvases within six. Shipping takes another two to three days. During December production can take two days longer.
? If I order a photo book today, when will I get it?
+ A photo book takes up to four working days to produce. On top of that you should allow 2–3 days for shipping, so plan for roughly a week in total. Please keep in mind that things may take two days longer in December.
- Photo books are made within one working day.
en | Image quality | Images should have at least 200 dpi. We check every order and email you if a picture is too small; we print it only after you have confirmed. Colours are not corrected.
? my photos are from an old phone, will they look bad?
+ It depends on their resolution: 200 dpi or more is what you should aim for. We'll look at your pictures before printing, and if one turns out to be too small, we'll get in touch by email and wait for your OK.
- We correct the colours of every picture.
en | Reprints and refunds | If a print is faulty or damaged we reprint it free of charge; send us a photo within 14 days. Since prints are made for you, they cannot be returned just because you don't like them.
? The frame arrived with a crack, can I get a new one?
+ I'm really sorry about that. Just send us a picture of the damage within two weeks and we'll make you a new print at no cost. Unfortunately, we're not able to take back prints simply because they aren't to your taste.
- You can return prints within 14 days if you don't like them.
en | Discount codes | Discount codes are valid until 30 June and can be used once per customer. They do not apply to gift cards or shipping. Only one code per order.
? Can I combine two codes on one order?
+ I'm afraid you can only use a single code for each order. Also don't forget that every code works just once per customer and has to be redeemed by June 30. Gift cards and shipping costs aren't discounted.
- Discount codes can be used twice per customer.
en | Collecting in the shop | Orders can be picked up at 18 Mill Lane, Leeds, Monday to Friday from 9:30 am to 6 pm. We keep them for three weeks. Bring an ID with you.
? Can I pick up my canvas on Saturday?
+ Unfortunately we're closed for pickups on Saturdays. You're welcome to come by 18 Mill Lane in Leeds any weekday between 9:30 and 18:00, and we'll hold on to your order for three weeks. You'd need to have some ID with you.
- Orders can be picked up any day.
de | Produktionszeit | Fotoabzüge fertigen wir innerhalb von einem Werktag, Fotobücher innerhalb von vier und Leinwände innerhalb von sechs Werktagen. Der Versand dauert zusätzlich zwei bis drei Tage. Im Dezember kann die Produktion zwei Tage länger dauern.
? Wie lange dauert eine Leinwand?
+ Für eine Leinwand benötigen wir bis zu sechs Werktage. Hinzu kommen 2 bis 3 Tage für den Versand. In der Weihnachtszeit, also im Dezember, sollten Sie bitte zwei Tage mehr einplanen.
- Leinwände fertigen wir innerhalb von einem Werktag.
de | Bildqualität | Die Bilder sollten mindestens 200 dpi haben. Wir prüfen jede Bestellung und schreiben Ihnen, wenn ein Bild zu klein ist; gedruckt wird erst nach Ihrer Bestätigung. Farben korrigieren wir nicht.
? Sagt ihr mir Bescheid, wenn ein Foto zu unscharf ist?
+ Ja, wir schauen uns jede Bestellung an und melden uns bei Ihnen, falls die Auflösung eines Bildes nicht ausreicht. Bevor Sie nicht zugestimmt haben, wird nichts gedruckt.
- Zu kleine Bilder drucken wir sofort, ohne auf Ihre Bestätigung zu warten.
de | Nachdruck und Erstattung | Ist ein Druck fehlerhaft oder beschädigt, drucken wir ihn kostenlos neu; schicken Sie uns innerhalb von 14 Tagen ein Foto. Da die Drucke für Sie angefertigt werden, ist eine Rückgabe wegen Nichtgefallens ausgeschlossen.
? Das Poster gefällt mir nicht, kann ich es zurückgeben?
+ Das ist leider nicht möglich, weil alle Drucke individuell für Sie hergestellt werden. Sollte das Poster jedoch einen Fehler oder Schaden haben, bekommen Sie selbstverständlich gratis ein neues. Dazu genügt ein Foto innerhalb von zwei Wochen.
- Wenn Ihnen ein Druck nicht gefällt, können Sie ihn zurückgeben.
de | Gutscheincodes | Gutscheincodes gelten bis zum 30. Juni und können einmal pro Kunde eingelöst werden. Sie gelten nicht für Geschenkkarten und Versandkosten. Pro Bestellung ist nur ein Code möglich.
? Kann ich zwei Codes gleichzeitig benutzen?
+ Nein, pro Bestellung lässt sich lediglich ein einziger Code verwenden. Denken Sie bitte daran, dass die Codes nur bis zum 30. Juni gültig sind. Der Versand und Geschenkkarten sind vom Rabatt ausgenommen.
- Gutscheincodes gelten auch für Versandkosten.
de | Abholung im Laden | Bestellungen können in der Mühlgasse 18 in Kassel abgeholt werden, montags bis freitags von 9:30 bis 18 Uhr. Wir bewahren sie drei Wochen auf. Bringen Sie einen Ausweis mit.
? Ich komme erst um 17 Uhr von der Arbeit, schaffe ich es noch?
+ Ja, das reicht noch: Unser Laden in der Mühlgasse 18 hat von Montag bis Freitag bis 18:00 Uhr für Sie offen. Vergessen Sie bitte nicht, Ihren Ausweis mitzubringen.
- Wir bewahren Bestellungen eine Woche auf.
es | Plazos de producción | Las copias se hacen en un día laborable, los álbumes en cuatro y los lienzos en seis. El envío tarda de dos a tres días más. En diciembre la producción puede tardar dos días más.
? ¿Cuánto tarda un álbum de fotos?
+ La elaboración de un álbum lleva unos cuatro días laborables, y a eso hay que sumarle entre 2 y 3 días de envío. Si hace su pedido en diciembre, cuente con un par de días más.
- Los álbumes se hacen en un día laborable.
es | Calidad de imagen | Las imágenes deben tener al menos 200 ppp. Revisamos cada pedido y le escribimos si una foto es demasiado pequeña; solo imprimimos después de su confirmación. No corregimos los colores.
? ¿Me avisan si una foto sale mal?
+ Sí, echamos un vistazo a todos los pedidos y, si alguna foto resulta demasiado pequeña, le mandamos un correo. No se imprime nada hasta que usted nos lo confirme.
- Imprimimos las fotos demasiado pequeñas sin avisarle.
es | Reimpresiones y reembolsos | Si una impresión sale defectuosa o dañada, la repetimos gratis; envíenos una foto en un plazo de 14 días. Como las impresiones se hacen para usted, no se pueden devolver solo porque no le gusten.
? El lienzo llegó con un golpe, ¿qué hago?
+ Lamentamos mucho el inconveniente. Mándenos una foto del golpe antes de que pasen dos semanas y le haremos uno nuevo sin coste para usted.
- Nosotros cobramos la reimpresión de los lienzos dañados.
es | Códigos de descuento | Los códigos son válidos hasta el 30 de junio y se pueden usar una vez por cliente. No se aplican a tarjetas regalo ni a los gastos de envío. Solo un código por pedido.
? ¿El código vale también para el envío?
+ No, el descuento no se aplica a los gastos de envío ni a las tarjetas regalo. Recuerde además que cada cliente puede usar el código una sola vez y que caduca el 30 de junio.
- El código vale también para los gastos de envío.
es | Recogida en tienda | Los pedidos se recogen en la calle del Molino 18, Murcia, de lunes a viernes de 9:30 a 18 h. Los guardamos tres semanas. Traiga un documento de identidad.
? ¿Puedo pasar a recogerlo el domingo?
+ Los domingos no abrimos, lo siento. Puede venir a la calle del Molino 18 de lunes a viernes, entre las 9:30 de la mañana y las 6 de la tarde; no olvide traer su documento de identidad.
- Los pedidos se pueden recoger cualquier día de la semana.
fr | Délais de production | Les tirages sont faits en un jour ouvré, les livres photo en quatre et les toiles en six. L'expédition prend deux à trois jours de plus. En décembre, la production peut prendre deux jours de plus.
? Combien de temps pour recevoir une toile ?
+ Comptez jusqu'à six jours ouvrés pour la fabrication d'une toile, auxquels s'ajoutent 2 à 3 jours d'expédition. En décembre, prévoyez deux jours supplémentaires.
- Les toiles sont faites en quatre jours ouvrés.
fr | Qualité des images | Les images doivent avoir au moins 200 ppp. Nous vérifions chaque commande et vous écrivons si une photo est trop petite ; nous n'imprimons qu'après votre confirmation. Les couleurs ne sont pas corrigées.
? Est-ce que vous me prévenez si ma photo est trop petite ?
+ Oui, chaque commande est contrôlée avant l'impression. Si l'une de vos photos n'est pas assez grande, nous vous envoyons un e-mail et attendons votre accord avant d'imprimer.
- Nous corrigeons les couleurs de chaque photo.
fr | Réimpressions et remboursements | Si un tirage est défectueux ou abîmé, nous le refaisons gratuitement ; envoyez-nous une photo sous 14 jours. Comme les tirages sont faits pour vous, ils ne peuvent pas être retournés simplement parce qu'ils ne vous plaisent pas.
? Le coin de mon poster est plié, que faire ?
+ Nous sommes désolés pour ce désagrément. Il vous suffit de nous faire parvenir une photo du poster dans les deux semaines et nous vous en referons un sans frais.
- Les tirages qui ne vous plaisent pas peuvent être retournés.
fr | Codes promo | Les codes sont valables jusqu'au 30 juin et utilisables une fois par client. Ils ne s'appliquent ni aux cartes cadeaux ni à la livraison. Un seul code par commande.
? Je peux utiliser deux codes ?
+ Non, il n'est possible d'utiliser qu'un seul code par commande. Pensez aussi qu'il expire le 30 juin et que les frais de livraison n'en bénéficient pas.
- Vous pouvez utiliser deux codes par commande.
fr | Retrait en boutique | Les commandes peuvent être retirées au 18 rue du Moulin, Lille, du lundi au vendredi de 9 h 30 à 18 h. Nous les gardons trois semaines. Apportez une pièce d'identité.
? Je peux récupérer ma commande à 17h30 ?
+ Oui, sans souci : notre boutique du 18 rue du Moulin à Lille vous accueille jusqu'à 18 h du lundi au vendredi. Pensez à prendre une pièce d'identité avec vous.
- Nous gardons les commandes une semaine.
zh | 制作时间 | 照片冲印一个工作日内完成，相册四个工作日，帆布画六个工作日。快递另需两到三天。12月制作可能会延长两天。
? 今天下单相册，几天能收到？
+ 相册的制作大概需要4个工作日，再加上快递的2到3天，差不多一周左右就能收到。如果是12月下单，可能要再多等两天。
- 相册一个工作日内完成。
zh | 图片质量 | 图片分辨率至少需要200dpi。我们会检查每个订单，图片太小会发邮件通知您，您确认之后才会打印。我们不调整颜色。
? 我的照片有点模糊，你们会提前告诉我吗？
+ 会的，每一单我们都会先检查，要是图片尺寸太小，会通过邮件联系您，等您同意了再印，所以不用担心。
- 您确认之前我们就会打印。
zh | 重印和退款 | 打印有瑕疵或损坏的，我们免费重印，请在14天内发照片给我们。由于照片是定制的，不喜欢不能退货。
? 收到的海报折了，怎么处理？
+ 很抱歉给您带来不便。请在两周之内把海报的照片发给我们，我们会免费给您重新印一张。
- 不喜欢的照片可以在14天内退货。
zh | 优惠码 | 优惠码有效期至6月30日，每位顾客限用一次，不适用于礼品卡和运费。每个订单只能用一个优惠码。
? 一单可以用两个优惠码吗？
+ 不好意思，一个订单只能使用一个优惠码，而且每人只能用一次。优惠码在6月30日前都有效，运费和礼品卡是不打折的哦。
- 优惠码也适用于运费。
zh | 到店自取 | 可在杭州市磨坊路18号自取，周一至周五9:30至18:00。我们保留三周。请携带身份证件。
? 周六能来取吗？
+ 抱歉，周六不能自取，您可以在周一到周五的早上9点半到下午6点之间来磨坊路18号。东西会为您保留三周，来的时候别忘了带上证件。
- 周末也可以到店自取。
ja | 制作日数 | プリントは1営業日以内、フォトブックは4営業日以内、キャンバスは6営業日以内に制作します。配送にはさらに2〜3日かかります。12月は制作が2日ほど延びることがあります。
? フォトブックは何日で届きますか？
+ フォトブックの制作に4営業日ほどいただき、その後の配送に2日から3日かかります。12月のご注文ですと、さらに2日ほど長くなる場合がございます。
- フォトブックは1営業日以内に制作します。
ja | 画質 | 画像は200dpi以上が必要です。すべてのご注文を確認し、画像が小さすぎる場合はメールでお知らせします。ご確認をいただいてから印刷します。色の補正は行いません。
? 写真が小さいときは教えてもらえますか？
+ はい、ご注文はすべて事前にチェックしており、サイズが足りない写真があればメールでご連絡いたします。お客様のご了承をいただくまでは印刷いたしませんので、ご安心ください。
- 色の補正も行います。
ja | 再印刷と返金 | 不良や破損があった場合は無料で刷り直します。14日以内に写真をお送りください。オーダーメイドのため、お好みに合わないという理由での返品はできません。
? 届いたポスターが折れていました。どうすればいいですか？
+ ご迷惑をおかけして申し訳ございません。2週間以内にポスターのお写真を送っていただければ、無料で新しいものを印刷し直します。
- お好みに合わない場合は14日以内に返品できます。
ja | 割引コード | 割引コードの有効期限は6月30日で、お一人様1回限りです。ギフトカードと送料には使えません。1回のご注文につき1つのコードのみです。
? コードを2つ使えますか？
+ 恐れ入りますが、1回のご注文でお使いいただけるコードは1つだけです。また、送料やギフトカードは割引の対象になりませんのでご注意ください。
- 割引コードは送料にも使えます。
ja | 店舗受け取り | 神戸市水車町18番地の店舗で、月曜日から金曜日の9時30分から18時まで受け取れます。3週間お預かりします。身分証明書をお持ちください。
? 土曜日に受け取れますか？
+ 申し訳ございませんが、土曜日はお受け取りいただけません。月曜から金曜の午前9時半から午後6時までの間にお越しください。その際は身分証明書をお忘れなくお持ちください。
- 土曜日も受け取れます。
`);
