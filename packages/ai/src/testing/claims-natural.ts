import { readNatural } from './natural-claims.js';

/** A shop for aquariums, the one that the checks were mended with. */
export const AQUARIUM = readNatural(`
en | Live arrival guarantee | Every fish, shrimp and snail is covered by our live arrival guarantee. If an animal arrives dead, email us a clear photo of it in the unopened bag within 2 hours of delivery. We then refund the animal or send a new one, whichever you prefer. Shipping costs are not refunded.
? My shrimp were dead when they arrived, what now?
+ I'm sorry to hear that. Please send us an email with a clear picture of the shrimp, still in their sealed bag, no later than two hours after delivery. You can then choose between a refund for the animals and a replacement; only the shipping fee can't be reimbursed.
+ Please email us a clear photo of the shrimp in the unopened bag within 2 hours of delivery. We'll then refund them or send you replacements, whichever you'd like.
- I'm sorry to hear that. Please email us a picture of the shrimp within two days of delivery, and we'll refund everything including shipping.
en | When we ship animals | Live animals leave our warehouse on Mondays, Tuesdays and Wednesdays only, so that no parcel is stuck in a depot over the weekend. Orders placed by 11 am go out the same day; later ones on the next shipping day. Plants and equipment ship Monday to Friday.
? I ordered fish on Thursday, when will they be sent?
+ We only dispatch live animals from Monday to Wednesday so they don't spend the weekend in a depot. An order placed on a Thursday will therefore go out on the following Monday.
+ Your fish will go out on Monday. Live animals are only shipped Monday through Wednesday so that they don't sit in a depot over the weekend.
- Fish ordered on Thursday leave our warehouse on Friday.
en | Cold weather | When the forecast at your address is below 5 °C at night we add a heat pack for €2.50. Below -5 °C we do not ship animals at all and will contact you to agree on a later date.
? It's freezing here, can you still ship fish?
+ It depends on how cold it gets at night. If the temperature is forecast to fall under 5 °C, we'll include a heat pack for an extra €2.50. If it's colder than -5 °C, we hold back the shipment and get in touch with you to arrange another date.
+ Yes, we can still ship fish as long as the night-time forecast isn't below -5 °C. Under 5 °C we add a heat pack for €2.50; under -5 °C we'll contact you to find a later date.
- Yes, we ship fish in any weather; if it's freezing we add a free heat pack.
en | Acclimatising your fish | Float the closed bag in your aquarium for 20 minutes. Then open it and add a cup of aquarium water every five minutes for half an hour. Move the fish with a net and do not pour the water from the bag into the tank.
? How do I get my new fish into the tank?
+ Start by letting the sealed bag float in your aquarium for 20 minutes. Next, open the bag and pour in a cup of your tank water every five minutes, for 30 minutes in total. Finally, use a net to transfer the fish, and make sure none of the bag water ends up in your tank.
+ Float the sealed bag in your tank for 20 minutes, then open it and add a cup of tank water every five minutes for half an hour. After that, net the fish into the aquarium and discard the bag water.
- Open the bag and pour the fish with its water straight into the tank after 20 minutes of floating.
en | Returning equipment | Pumps, filters, heaters and lights can be sent back within 30 days if they have not been in water. Used items are only taken back if they are faulty. The customer pays for the return parcel unless the item is faulty or we sent the wrong one.
? Can I return a filter that I don't need?
+ Yes, as long as the filter hasn't been used in water, you have 30 days to send it back. Please note that you'd have to cover the return postage yourself, since that's only on us when something is defective or we've made a mistake with your order.
+ Yes, you can return the filter within 30 days, provided it has never been in water. You'd pay for the return shipping.
- Yes, you can return the filter within 30 days even if it has been in water, and we pay the return postage.
- You can return the filter within 30 days even if it has been in water.
- You can return a used filter within 30 days.
- We pay for the return parcel of your filter.
en | Warranty on heaters | All heaters carry a three-year manufacturer's warranty. It does not cover broken glass. To make a claim, send us the serial number, which is printed on the cable tag.
? My heater died after two years. Is it still under warranty?
+ Yes, your heater is still covered. Our heaters come with three years of manufacturer's warranty, so yours is included, provided the glass isn't broken. Just send us the serial number - you'll find it on the tag attached to the cable.
+ Yes, your heater is still under warranty: all our heaters are covered for three years. Please send us the serial number from the cable tag so we can process your claim.
- Unfortunately not: heaters only have one year of warranty.
- Heaters have a one-year warranty.
- Heaters have a two-year warranty.
- Heaters only have one year of warranty.
- Your heater is covered for one year.
en | Plant box subscription | The plant box comes every four weeks and costs €24 including shipping. You can pause it or cancel it at any time in your account, up to three days before the next box is packed.
? How do I stop the plant box?
+ You can cancel the subscription yourself from your account whenever you like - just make sure to do so at least three days before your next box is packed. If you only need a break, you can also pause it there.
+ You can cancel it in your account at any time, at least three days before your next box gets packed.
- You can only cancel the plant box by phone, with a notice period of three months.
- You can cancel the plant box only once a year.
- You can cancel the plant box up to one day before it is packed.
- You can cancel at any time by email.
en | Pick-up in Galway | You can collect your order from our shop at 4 Dock Road, Galway, Tuesday to Saturday between 10 am and 5 pm. Bring your order number. Reserved animals are kept for four days.
? Can I pick up my order in the store?
+ Absolutely! You're welcome to collect it at our Galway shop, 4 Dock Road, any day from Tuesday through Saturday, 10:00 to 17:00. Don't forget to bring your order number. If you've reserved animals, we'll hold them for you for four days.
+ Yes, you can pick it up at our shop at 4 Dock Road, Galway, Tuesday to Saturday from 10 am to 5 pm. Please have your order number with you.
- Yes, you can collect it at 4 Dock Road, Galway, every day including Sunday.
- You can pick up your order any day of the week.
- We keep reserved animals for one week.
- You can collect it without an order number.
en | Ways to pay | We accept Visa, Mastercard, PayPal and bank transfer. With a bank transfer we reserve your animals for five days and ship once the money has arrived. We do not offer cash on delivery.
? Do you take PayPal or cash on delivery?
+ PayPal is fine! Cash on delivery isn't something we offer, though. Besides PayPal you can pay by Visa, Mastercard or bank transfer.
+ We take PayPal, but not cash on delivery.
- Yes, you can pay by PayPal or in cash when the parcel is delivered.
en | Minimum order for free shipping | Shipping within Ireland is €6.90 for equipment and €14.90 for live animals because they travel by overnight courier. Equipment orders over €75 ship free. There is no free shipping for live animals.
? Do I get free delivery on fish if I spend 100 euro?
+ I'm afraid there's no free delivery for fish. It applies to equipment orders above €75 only. Live animals go by overnight courier, which always costs €14.90 within Ireland.
+ No, live animals never ship for free; delivery for fish is €14.90 within Ireland. Only equipment orders over €75 get free shipping.
- Yes, orders over €75 ship free, so your fish will be delivered free of charge.
- Yes, your fish will be delivered free of charge.
- Yes, live animals ship free over €75.
- Orders over €75 ship free.
de | Lebendankunft | Für alle Fische, Garnelen und Schnecken gilt unsere Lebendankunft-Garantie. Kommt ein Tier tot an, senden Sie uns innerhalb von 2 Stunden nach Zustellung ein Foto im ungeöffneten Beutel per E-Mail. Wir erstatten das Tier oder schicken ein neues, ganz wie Sie möchten. Versandkosten werden nicht erstattet.
? Zwei Fische sind tot angekommen, was muss ich machen?
+ Das tut uns sehr leid! Bitte schicken Sie uns spätestens zwei Stunden nach der Lieferung eine E-Mail mit einem Bild der Tiere, und zwar noch im verschlossenen Beutel. Sie können dann wählen, ob Sie Ihr Geld für die Fische zurückbekommen oder Ersatz erhalten möchten. Die Versandkosten können wir leider nicht übernehmen.
+ Bitte schicken Sie uns innerhalb von 2 Stunden nach Zustellung per E-Mail ein Foto der Fische im ungeöffneten Beutel. Je nach Wunsch erhalten Sie das Geld für die Tiere zurück oder wir senden Ihnen neue.
- Das tut uns leid! Schicken Sie uns innerhalb von zwei Tagen ein Foto, dann erstatten wir die Fische samt Versandkosten.
de | Versandtage für Tiere | Lebende Tiere verschicken wir nur montags, dienstags und mittwochs, damit kein Paket über das Wochenende liegen bleibt. Bestellungen bis 11 Uhr gehen am selben Tag raus, spätere am nächsten Versandtag. Pflanzen und Technik versenden wir von Montag bis Freitag.
? Verschickt ihr Garnelen auch am Freitag?
+ Nein, Garnelen und andere lebende Tiere gehen ausschließlich von Montag bis Mittwoch auf die Reise. So stellen wir sicher, dass Ihr Paket nicht übers Wochenende irgendwo stehen bleibt.
+ Nein, freitags verschicken wir keine Garnelen. Lebende Tiere gehen nur am Montag, Dienstag und Mittwoch raus.
- Ja, Garnelen verschicken wir von Montag bis Freitag.
- Ja, Garnelen verschicken wir auch am Freitag.
- Garnelen verschicken wir von Montag bis Freitag.
de | Versand bei Kälte | Liegt die Nachttemperatur bei Ihnen unter 5 °C, legen wir für 2,50 € ein Wärmekissen bei. Unter -5 °C verschicken wir keine Tiere und melden uns, um einen späteren Termin zu vereinbaren.
? Was passiert, wenn es bei mir nachts minus zehn Grad hat?
+ Bei minus zehn Grad ist es für die Tiere zu kalt: Sobald es nachts kälter als -5 °C wird, setzen wir den Versand aus. In diesem Fall melden wir uns bei Ihnen und stimmen einen neuen Liefertermin ab.
+ Bei -10 °C verschicken wir keine Tiere, da unsere Grenze bei -5 °C liegt. Wir kontaktieren Sie, um einen späteren Liefertermin auszumachen.
- Bei minus zehn Grad verschicken wir die Tiere mit einem kostenlosen Wärmekissen.
de | Rückgabe von Technik | Pumpen, Filter, Heizer und Leuchten können Sie innerhalb von 30 Tagen zurückgeben, sofern sie nicht im Wasser waren. Gebrauchte Ware nehmen wir nur bei einem Defekt zurück. Die Rücksendung bezahlen Sie, außer der Artikel ist defekt oder wir haben etwas Falsches geliefert.
? Kann ich eine unbenutzte Pumpe zurückschicken und wer zahlt das Porto?
+ Ja, das ist kein Problem: Solange die Pumpe noch nicht im Wasser eingesetzt wurde, haben Sie 30 Tage Zeit für die Rückgabe. Das Porto tragen Sie dabei selbst. Nur wenn die Pumpe defekt ist oder wir Ihnen den falschen Artikel geschickt haben, übernehmen wir die Kosten.
+ Ja, eine Pumpe, die noch nicht im Wasser war, können Sie innerhalb von 30 Tagen zurückschicken. Das Porto zahlen Sie, es sei denn, die Pumpe ist defekt oder wir haben uns bei der Lieferung vertan.
- Ja, Sie haben 30 Tage Zeit, und das Porto übernehmen wir immer.
- Die Rücksendung bezahlen wir immer.
- Gebrauchte Ware nehmen wir auch ohne Defekt zurück.
de | Garantie auf Heizer | Auf alle Heizer geben wir drei Jahre Herstellergarantie. Glasbruch ist ausgeschlossen. Für einen Garantiefall brauchen wir die Seriennummer, sie steht auf dem Anhänger am Kabel.
? Mein Heizstab ist nach zwei Jahren kaputt, habe ich noch Garantie?
+ Ja, die Garantie läuft noch: Sie beträgt bei all unseren Heizern drei Jahre. Ausgenommen ist lediglich zerbrochenes Glas. Bitte nennen Sie uns die Seriennummer, Sie finden sie auf dem Kabelanhänger.
+ Ja, auf Ihren Heizstab haben Sie noch Garantie, denn sie gilt drei Jahre. Schicken Sie uns bitte die Seriennummer vom Anhänger am Kabel.
- Nein, die Garantie auf Heizer beträgt nur ein Jahr.
- Die Garantie auf Heizer beträgt nur ein Jahr.
- Die Garantie auf Heizer beträgt zwei Jahre.
de | Pflanzenbox | Die Pflanzenbox kommt alle vier Wochen und kostet 24 € inklusive Versand. Sie können sie jederzeit in Ihrem Konto pausieren oder kündigen, bis drei Tage bevor die nächste Box gepackt wird.
? Wie kündige ich die Pflanzenbox?
+ Die Kündigung ist jederzeit möglich, ganz einfach über Ihr Kundenkonto. Wichtig ist nur, dass Sie das mindestens drei Tage vor dem Packen der nächsten Box erledigen. Übrigens: Wenn Sie nur eine Pause brauchen, können Sie die Box dort auch vorübergehend aussetzen.
+ Sie können die Pflanzenbox jederzeit selbst im Konto kündigen, spätestens drei Tage vor dem Packen der nächsten Box.
- Kündigen können Sie nur schriftlich per Post mit einer Frist von drei Monaten.
de | Abholung | Sie können Ihre Bestellung in unserem Laden in der Hafengasse 4 in Bremen abholen, dienstags bis samstags von 10 bis 17 Uhr. Bitte bringen Sie die Bestellnummer mit. Reservierte Tiere heben wir vier Tage auf.
? Kann ich montags meine Bestellung bei euch im Laden abholen?
+ Montags leider nicht. Unser Geschäft in der Hafengasse 4 in Bremen hat für Abholungen von Dienstag bis Samstag zwischen 10:00 und 17:00 Uhr geöffnet. Denken Sie bitte an Ihre Bestellnummer.
+ Nein, montags ist keine Abholung möglich. Sie können Ihre Bestellung dienstags bis samstags zwischen 10 und 17 Uhr abholen.
- Ja, montags können Sie von 10 bis 17 Uhr abholen.
de | Zahlung | Wir akzeptieren Visa, Mastercard, PayPal und Überweisung. Bei Überweisung reservieren wir Ihre Tiere fünf Tage und versenden, sobald das Geld eingegangen ist. Nachnahme bieten wir nicht an.
? Kann ich per Überweisung zahlen?
+ Gerne können Sie per Banküberweisung bezahlen. Ihre Tiere halten wir dann fünf Tage lang für Sie zurück, und nach Zahlungseingang geht das Paket auf den Weg.
+ Ja, Sie können per Überweisung zahlen. Wir reservieren Ihre Tiere für fünf Tage und verschicken sie nach Geldeingang.
- Ja, per Überweisung geht das; wir verschicken die Tiere sofort, noch bevor das Geld da ist.
- Wir verschicken die Tiere sofort, noch bevor das Geld eingegangen ist.
- Wir reservieren Ihre Tiere eine Woche.
es | Garantía de llegada con vida | Todos los peces, gambas y caracoles tienen garantía de llegada con vida. Si un animal llega muerto, envíenos por correo una foto clara en la bolsa sin abrir en las 2 horas siguientes a la entrega. Le devolvemos el importe del animal o le enviamos otro, como prefiera. Los gastos de envío no se devuelven.
? Me llegó un pez muerto, ¿qué hago?
+ ¡Sentimos mucho lo ocurrido! Mándenos un correo con una foto nítida del pez dentro de la bolsa cerrada, como máximo dos horas después de recibir el paquete. Podrá elegir entre el reembolso del animal o que le mandemos otro. Eso sí, los gastos de envío no son reembolsables.
+ Envíenos por correo una foto clara del pez en la bolsa sin abrir antes de que pasen 2 horas desde la entrega. Le reembolsaremos el pez o le mandaremos otro, lo que usted prefiera.
- Mándenos una foto en los dos días siguientes y le devolvemos todo, también los gastos de envío.
es | Días de envío de animales | Los animales vivos salen de nuestro almacén solo los lunes, martes y miércoles, para que ningún paquete se quede parado el fin de semana. Los pedidos hechos antes de las 11:00 salen el mismo día; los demás, el siguiente día de envío.
? ¿Envían peces los viernes?
+ No, los animales vivos únicamente se envían de lunes a miércoles; así evitamos que los paquetes queden parados durante el fin de semana.
+ No, los viernes no enviamos peces: los animales vivos salen solo los lunes, martes y miércoles.
- Sí, enviamos peces de lunes a viernes.
es | Frío | Cuando la previsión nocturna en su domicilio es inferior a 5 °C, añadimos una bolsa de calor por 2,50 €. Por debajo de -5 °C no enviamos animales y le contactamos para acordar otra fecha.
? ¿Qué pasa con el envío si hace mucho frío?
+ Si por la noche se esperan menos de 5 °C en su zona, incluimos en el paquete una bolsa de calor, con un coste de 2,50 €. Y si va a bajar de los -5 °C, aplazamos el envío de los animales y nos ponemos en contacto con usted para fijar una nueva fecha.
+ Si se prevén menos de 5 °C por la noche, añadimos una bolsa de calor por 2,50 €. Con menos de -5 °C no enviamos animales y le llamamos para acordar otro día.
- Si hace frío añadimos una bolsa de calor gratis y enviamos igualmente.
es | Devolución de equipos | Bombas, filtros, calentadores y luces se pueden devolver en un plazo de 30 días si no han estado en el agua. Los artículos usados solo se aceptan si están defectuosos. El cliente paga la devolución, salvo que el artículo sea defectuoso o nos hayamos equivocado.
? ¿Puedo devolver una bomba que no he usado?
+ Por supuesto. Dispone de 30 días para devolver la bomba, siempre que no la haya metido en el agua. Tenga en cuenta que el coste de la devolución corre por su cuenta, a menos que el producto esté defectuoso o el error haya sido nuestro.
+ Sí, puede devolver la bomba en 30 días si no ha estado en el agua. Los gastos de devolución corren de su cuenta.
- Sí, y la devolución la pagamos nosotros en todos los casos.
es | Garantía de los calentadores | Todos los calentadores tienen tres años de garantía del fabricante. No cubre la rotura del cristal. Para reclamar, envíenos el número de serie, que está impreso en la etiqueta del cable.
? ¿Cuánto dura la garantía del calentador?
+ La garantía del fabricante es de tres años, aunque no incluye roturas del cristal. Si necesita hacer una reclamación, facilítenos el número de serie que aparece en la etiqueta del cable.
+ La garantía del calentador dura tres años y no incluye el cristal roto.
- La garantía es de cinco años e incluye la rotura del cristal.
es | Caja de plantas | La caja de plantas llega cada cuatro semanas y cuesta 24 € con envío incluido. Puede pausarla o cancelarla cuando quiera desde su cuenta, hasta tres días antes de que preparemos la siguiente caja.
? ¿Cómo doy de baja la caja de plantas?
+ Puede darse de baja en cualquier momento desde su cuenta; solo tiene que hacerlo como mínimo tres días antes de que se prepare la próxima caja. También tiene la opción de ponerla en pausa.
+ Puede cancelar la caja cuando quiera en su cuenta, como tarde tres días antes de que preparemos la próxima.
- Solo puede darse de baja por teléfono, con tres meses de antelación.
es | Formas de pago | Aceptamos Visa, Mastercard, PayPal y transferencia bancaria. Con transferencia reservamos sus animales durante cinco días y enviamos cuando recibimos el dinero. No ofrecemos pago contra reembolso.
? ¿Puedo pagar contra reembolso?
+ Lamentablemente no disponemos de pago contra reembolso. Puede pagar con tarjeta Visa o Mastercard, con PayPal o mediante transferencia bancaria.
+ No, no aceptamos el pago contra reembolso. Puede pagar con Visa, Mastercard, PayPal o por transferencia.
- Sí, puede pagar contra reembolso sin problema.
es | Recogida en tienda | Puede recoger su pedido en nuestra tienda de la calle del Muelle 4, Vigo, de martes a sábado de 10:00 a 17:00. Traiga su número de pedido. Guardamos los animales reservados cuatro días.
? ¿Puedo recoger el pedido en la tienda?
+ ¡Claro que sí! Le esperamos en la calle del Muelle 4, en Vigo, de martes a sábado entre las 10 de la mañana y las 5 de la tarde. Solo necesita traer el número de pedido; si ha reservado animales, se los guardamos durante cuatro días.
+ Sí, puede recogerlo en la calle del Muelle 4, Vigo, de martes a sábado de 10:00 a 17:00. No olvide su número de pedido.
- Sí, todos los días, también los domingos.
zh | 活体到货保障 | 所有鱼、虾、螺均享受活体到货保障。如到货时已死亡，请在签收后2小时内，将未开袋的清晰照片发到客服邮箱。我们会按您的意愿退还该生物的货款或重新补发。运费不退。
? 收到的鱼死了怎么办？
+ 非常抱歉给您带来不便！请您在签收后的两小时之内，把鱼还在未拆封袋子里的照片拍清楚，通过邮件发给我们客服。之后您可以选择退这条鱼的钱，或者让我们再给您发一条。需要说明的是，运费是不能退的哦。
+ 请在签收后2小时内把未开袋的清晰照片发到客服邮箱，我们可以退款或者重新补发一条。
- 请您在签收后两天内发照片，我们会连同运费一起退还。
zh | 活体发货日 | 活体只在周一、周二和周三发货，避免包裹周末滞留在网点。上午11点前下单当天发出，之后的订单顺延到下一个发货日。水草和器材周一至周五发货。
? 周五可以发虾吗？
+ 周五不发活体哦。为了不让包裹周末滞留在网点，我们只在每周一到周三安排活体发货。
+ 周五不能发虾，活体只在周一、周二、周三发货。
- 可以的，周一至周五都可以发虾。
- 周一至周五都可以发虾。
- 活体周五也发货。
zh | 低温天气 | 如果收货地夜间气温低于5°C，我们会加放一个暖宝宝，收费15元。低于零下5°C时不发活体，我们会联系您另约时间。
? 天气很冷还能发鱼吗？
+ 要看您当地夜间的气温：低于5°C的话，我们会在包裹里加一个暖宝宝，费用是15元；要是比零下5度还冷，就暂时不能发活体了，我们会跟您联系，重新约发货时间。
+ 夜间不低于零下5°C就可以发鱼；低于5°C时会加一个暖宝宝，收费15元。再冷的话我们会联系您改约时间。
- 可以发，天气再冷都发，并且免费赠送暖宝宝。
zh | 器材退货 | 水泵、过滤器、加热棒和灯具，未下水的可在30天内退货。用过的商品仅在有质量问题时才接受退货。退货运费由买家承担，质量问题或发错货除外。
? 没用过的水泵能退吗？运费谁出？
+ 可以的，只要水泵没有下过水，30天之内都能退。退货的邮费需要您自己出；如果是产品有质量问题或者我们发错了，则由我们承担。
+ 没下过水的水泵30天内可以退，退货运费由您承担；如果是质量问题或我们发错货，运费由我们出。
- 可以退，退货运费全部由我们承担。
zh | 加热棒保修 | 所有加热棒提供三年厂家保修，玻璃破裂不在保修范围内。申请保修时请提供序列号，序列号印在电源线的标签上。
? 加热棒用了两年坏了，还保修吗？
+ 还在保修期内的。我们的加热棒都有3年的厂家质保，不过玻璃碎了是不保的。麻烦您把序列号发给我们，在电源线的标签上可以找到。
+ 加热棒保修三年，用了两年还在保修期内。请提供电源线标签上的序列号。
- 不保了，加热棒只保修一年。
- 加热棒只保修一年。
- 玻璃破裂也在保修范围内。
zh | 水草盒订阅 | 水草盒每四周寄送一次，每盒168元，含运费。您可以随时在账户中暂停或取消，最晚在下一盒打包前三天操作。
? 怎么取消水草盒？
+ 您登录自己的账户就能随时取消，只要在下一盒打包的三天前完成操作就行。如果只是想先停一段时间，也可以选择暂停。
+ 您可以随时在账户里取消水草盒，最晚要在下一盒打包前三天操作。
- 只能打电话取消，并且要提前三个月。
zh | 到店自提 | 您可以到店自提：厦门市码头路4号，周二至周六10:00至17:00。请带上订单号。预留的活体保留四天。
? 周日可以去店里取货吗？
+ 周日不行哦，自提时间是每周二到周六的上午10点到下午5点，地址在厦门市码头路4号。来的时候记得带上订单号。
+ 周日不能取货，请在周二至周六10:00至17:00到店，并带上订单号。
- 可以，周日10点到17点都可以来取。
zh | 付款方式 | 我们支持微信、支付宝和银行转账。选择银行转账的，我们为您保留活体五天，款到后发货。不支持货到付款。
? 可以货到付款吗？
+ 抱歉，我们没有货到付款。您可以用微信、支付宝付款，也可以银行转账。
+ 不可以货到付款，目前支持微信、支付宝和银行转账。
- 可以的，支持货到付款。
- 可以货到付款。
zh | 新鱼过水 | 将未拆的袋子放在鱼缸水面漂浮20分钟。然后打开袋子，每隔五分钟加一杯缸水，持续半小时。用捞网把鱼移入缸中，不要把袋里的水倒进鱼缸。
? 新到的鱼怎么下缸？
+ 第一步，先别拆袋，让它在鱼缸里漂20分钟；第二步，拆开后每5分钟往袋里加一杯鱼缸的水，加够30分钟；最后用网把鱼捞进缸里就好，袋子里的水千万不要倒进去。
+ 先把没拆的袋子放在水面漂20分钟，再打开，每隔五分钟加一杯缸水，加半小时。最后用网把鱼捞进缸里，袋里的水不要倒进去。
- 漂浮20分钟后，把鱼和袋里的水一起倒进鱼缸就可以。
ja | 死着保証 | すべての魚、エビ、貝には死着保証が付いています。到着時に死んでいた場合は、お届けから2時間以内に、開封していない袋のままの写真をメールでお送りください。ご希望に応じて、代金の返金または代わりの生体の発送をいたします。送料は返金いたしません。
? 届いたエビが死んでいました。どうすればいいですか？
+ ご迷惑をおかけして申し訳ございません。お受け取りから2時間以内に、袋を開けずに撮影したお写真をメールにてお送りいただけますでしょうか。返金か代替の生体の再送か、お好きな方をお選びいただけます。なお、送料につきましてはご返金の対象外となります。
+ お届けから2時間以内に、未開封の袋に入ったままの写真をメールでお送りください。ご返金または代わりのエビの発送にて対応いたします。
- お届けから2日以内に写真をお送りください。送料も含めて全額返金いたします。
ja | 生体の発送日 | 生体は月曜日、火曜日、水曜日のみ発送します。週末に荷物が営業所に留まらないようにするためです。午前11時までのご注文は当日、それ以降は次の発送日に発送します。
? 金曜日に魚を発送してもらえますか？
+ 恐れ入りますが、金曜日の発送は行っておりません。週末に荷物が止まってしまうのを避けるため、生体の発送は月曜から水曜に限らせていただいております。
+ 申し訳ございませんが、金曜日に魚の発送はできません。生体の発送は月曜日、火曜日、水曜日のみとなります。
- はい、魚は月曜日から金曜日まで発送しております。
ja | 寒い時期の発送 | お届け先の夜間の気温が5℃を下回る場合は、使い捨てカイロを300円で同梱します。氷点下5℃を下回る場合は生体の発送を行わず、日程のご相談のためご連絡いたします。
? 寒い日でも魚を送ってもらえますか？
+ 夜間の最低気温によって異なります。5℃未満になる見込みの場合は、カイロを300円にて同梱してお送りいたします。マイナス5℃より冷え込む場合には発送を見合わせ、改めて日程についてご連絡を差し上げます。
+ 夜間の気温が氷点下5℃を下回らなければ、魚をお送りできます。5℃を下回る場合は使い捨てカイロを300円で同梱いたします。
- はい、どんなに寒くても無料のカイロを入れて発送いたします。
- どんなに寒くても無料のカイロを入れて発送いたします。
- 氷点下5℃を下回る場合も発送いたします。
ja | 器具の返品 | ポンプ、フィルター、ヒーター、照明は、水に入れていないものに限り30日以内に返品できます。使用済みの商品は不良の場合のみ返品を承ります。返送料はお客様のご負担ですが、不良や誤送の場合は当店が負担します。
? 使っていないフィルターを返品できますか？
+ はい、水に入れていないものであれば、30日以内でしたら返品を承っております。返送にかかる送料はお客様にご負担いただきますが、商品の不良や当店の誤送の場合は当店にて負担いたします。
+ 水に入れていないフィルターでしたら、30日以内に返品いただけます。返送料はお客様のご負担となります。
- はい、30日以内であれば、返送料は常に当店が負担します。
ja | ヒーターの保証 | すべてのヒーターに3年間のメーカー保証が付いています。ガラスの破損は対象外です。保証をご希望の際は、コードのタグに印字されているシリアル番号をお知らせください。
? 2年使ったヒーターが壊れました。保証は使えますか？
+ はい、メーカー保証は3年間ですので、2年のご使用でしたら保証期間内です。ただし、ガラスが割れた場合は対象となりません。お手数ですが、コードに付いているタグのシリアル番号をお知らせください。
+ ヒーターには3年間の保証が付いておりますので、2年のご使用でしたら保証をご利用いただけます。タグに記載のシリアル番号をお知らせください。
- 申し訳ございません、保証期間は1年です。
- 保証期間は1年です。
- ガラスの破損も保証の対象です。
ja | 水草ボックス | 水草ボックスは4週間ごとにお届けし、料金は送料込みで3,200円です。次回の梱包の3日前まで、アカウントからいつでも休止・解約できます。
? 水草ボックスを解約したいです。
+ 解約はお客様のアカウントからいつでもお手続きいただけます。次のボックスを梱包する3日前までにお済ませください。しばらくお休みされたいだけの場合は、休止もお選びいただけます。
+ 水草ボックスはアカウントからいつでも解約いただけます。次回の梱包の3日前までにお手続きをお願いいたします。
- 解約はお電話のみで、3か月前までにご連絡ください。
ja | 店頭受け取り | ご注文の商品は、函館市港町4番地の店舗で火曜日から土曜日の10時から17時まで受け取れます。ご注文番号をお持ちください。お取り置きの生体は4日間お預かりします。
? お店で受け取れますか？
+ はい、店頭でのお受け取りも可能でございます。函館市港町4番地の店舗にて、火曜〜土曜の午前10時から午後5時までお渡ししております。ご来店の際はご注文番号をお持ちくださいませ。
+ 函館市港町4番地の店舗にて、火曜日から土曜日の10時から17時までお受け取りいただけます。ご注文番号をご持参ください。
- はい、日曜日も含めて毎日お受け取りいただけます。
ja | お支払い方法 | Visa、Mastercard、PayPal、銀行振込がご利用いただけます。銀行振込の場合、生体を5日間お取り置きし、ご入金確認後に発送します。代金引換はお取り扱いしておりません。
? 代引きは使えますか？
+ 申し訳ございませんが、代金引換には対応しておりません。クレジットカード（Visa・Mastercard）、PayPal、銀行振込のいずれかをご利用ください。
+ 代金引換はご利用いただけません。Visa、Mastercard、PayPal、または銀行振込にてお支払いください。
- はい、代金引換をご利用いただけます。
`);
