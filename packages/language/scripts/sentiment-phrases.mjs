// What customers write to shops, by mood. The public sets hold films, comments and reviews, but hardly anybody who asks
// where a parcel is: without these lines a plain question about an order would be read as a complaint.
// Written for this purpose, a phrase between two bars.
const phrases = {
  en: {
    angry: `why is nobody answering | answer me | this is the third time I ask | do you even read this | what is wrong with you | how long do I have to wait | I want to speak to your manager now | this is ridiculous | you people are scammers | I want my money back now | worst service ever | I am so angry | what a joke of a company | stop wasting my time | this is unacceptable | you are useless | are you kidding me | I'm furious | absolutely disgusting service | fuck this shop | this is bullshit | I will report you | how dare you | shame on you | pathetic | liars | answer me now | I'm sick of waiting | fed up with you`,
    negative: `it arrived broken | my parcel still has not come | very disappointed | it stopped working after two days | wrong size and poor quality | not happy with this | the package was damaged | I was charged twice | nobody answers | it doesn't work | this is too slow | I regret buying it | terrible experience | never buying again | waste of money | not good | does not fit and looks cheap | missing parts | it smells awful | late again | bad | I'm upset | not satisfied | not what I ordered | still waiting after three weeks`,
    neutral: `can I get a refund | I want to cancel my order | I need help | do you accept PayPal | do you sell spare ones | my parcel is in customs | I ordered it on Monday | is it waterproof | what material is it | do you have it in black | a question about my order | how long is the warranty | can you send me the tracking number | is there free shipping | I would like to know more | okay I will wait | please cancel it | it is a gift | where is my order | do you ship to Canada | how much is it | what sizes do you have | I want to return an item | can I change my address | is this in stock | when will it arrive | ok | yes | no | hello | hi there | I need an invoice | my order number is | how do I pay | which one is bigger | can I talk to a person | I'd like to exchange it for a blue one | do you have a discount code | what is the delivery time to Germany | let me check | it is for my sister | tomorrow is fine | I will send a photo | what are your opening hours`,
    positive: `thank you so much | great service | I love it | perfect, thanks | works like a charm | fast delivery | very happy with my order | highly recommend | you are the best | awesome | excellent quality | beautiful | so helpful | will buy again | not bad at all | no complaints | exactly what I wanted | well done | amazing | super quick, thanks | good job | can't wait to get it | brilliant`,
  },
  zh: {
    angry: `都几天了还没发货 | 到底什么时候发货啊 | 怎么还没到 | 没人理我 | 我要找你们经理 | 你们还要拖多久 | 说话啊 | 什么破店 | 问了三遍了 | 太过分了 | 你们是骗子 | 马上给我退钱 | 什么垃圾服务 | 气死我了 | 我要投诉你们 | 耍我呢 | 滚 | 再不处理我就举报 | 你们有病吧 | 无语了 | 坑人 | 黑店 | 没人管吗 | 到底发不发货 | 等了半个月了还不发货 | 什么态度 | 忍无可忍 | 别再敷衍我了 | 妈的 | 垃圾 | 恶心 | 简直是欺诈 | 骗钱的`,
    negative: `还没发货 | 一直没人回 | 有点贵 | 等太久了 | 一般般 | 慢死了 | 客服不理人 | 收到就是坏的 | 东西还没到 | 很失望 | 用了两天就坏了 | 质量太差 | 不满意 | 包装破损 | 多扣了我的钱 | 没人回复 | 用不了 | 太慢了 | 后悔买了 | 体验很差 | 再也不买了 | 浪费钱 | 不好用 | 不好吃 | 尺码不对 | 少发了一件 | 有异味 | 又延迟了 | 发错货了 | 和图片不一样 | 做工粗糙 | 客服态度不好 | 不值这个价 | 难用 | 漏水 | 掉色 | 穿一次就起球 | 洗完缩水严重 | 线头很多 | 面料又薄又硬 | 颜色偏差太大 | 味道刺鼻 | 充不进电 | 电池不耐用 | 屏幕有划痕 | 开机就死机 | 声音很吵 | 按键失灵 | 发热严重 | 反应迟钝 | 系统卡顿 | 装不上 | 说明书看不懂 | 缺配件 | 少了螺丝 | 盒子压扁了 | 玻璃碎了 | 一碰就掉 | 不结实 | 粗制滥造 | 假货 | 以次充好 | 货不对板 | 虚假宣传 | 图文不符 | 上当了 | 被骗了 | 太坑了 | 性价比低 | 贵得离谱 | 不推荐购买 | 大家别买 | 千万不要买 | 劝退 | 避雷 | 踩雷了 | 翻车了 | 退货太麻烦 | 退款拖了很久 | 快递太慢 | 物流停了一周 | 快递员态度恶劣 | 送错地址 | 客服敷衍 | 客服一问三不知 | 推卸责任 | 互相推诿 | 没人负责 | 服务差劲 | 服务员爱答不理 | 等了一个小时才上菜 | 菜都凉了 | 太咸了 | 太油腻 | 肉不新鲜 | 吃完拉肚子 | 分量太少 | 难吃 | 口感很差 | 环境脏乱 | 房间很小 | 隔音太差 | 床单不干净 | 有霉味 | 卫生间漏水 | 空调不制冷 | 没有热水 | 设施陈旧 | 位置偏僻 | 不会再来 | 以后不会光顾 | 令人失望 | 失望透顶 | 不如想象中好 | 差评 | 一星都不想给 | 扔了都嫌占地方 | 鸡肋 | 没什么用 | 效果不明显 | 完全没效果 | 过敏了 | 皮肤发痒 | 太硬了睡不着 | 内容空洞 | 情节无聊 | 看不下去 | 翻译很烂 | 印刷模糊 | 纸张很差 | 缺页 | 浪费时间 | 毫无新意 | 名不副实 | 不值一看 | 郁闷 | 心烦 | 难过 | 糟糕 | 糟心 | 遗憾 | 可惜 | 后悔死了 | 太差劲了 | 没有想象的好 | 不太满意 | 不怎么样 | 不是很好 | 不够好 | 并不舒服 | 不舒服 | 不方便 | 不合适 | 不专业 | 不负责任 | 不靠谱 | 不耐脏 | 不清晰 | 没有诚意 | 没有解决问题 | 问题还是没解决`,
    neutral: `我要退货 | 我想退款 | 取消订单 | 这款有黑色吗 | 请问这款有货吗 | 帮我查一下物流 | 什么材质 | 防水吗 | 保修多久 | 需要帮助 | 支持微信支付吗 | 我下单了 | 明天发货吗 | 单号发我一下 | 送运费险吗 | 可以开专票吗 | 上海到广州几天 | 我是周一买的 | 有没有大一号的 | 可以定制吗 | 起订量多少 | 样品多少钱 | 我的订单到哪了 | 可以寄到加拿大吗 | 多少钱 | 有什么尺码 | 我想退货 | 可以改地址吗 | 有现货吗 | 什么时候到 | 好的 | 是 | 不是 | 你好 | 在吗 | 需要发票 | 我的订单号是 | 怎么付款 | 哪个大一点 | 转人工 | 想换一个蓝色的 | 有优惠吗 | 运费怎么算 | 我看一下 | 送给朋友的 | 明天可以 | 我发张照片 | 几点上班 | 什么时候发货 | 请问怎么用 | 还有别的颜色吗 | 可以开发票吗 | 能便宜点吗 | 支持退换吗 | 怎么退款 | 我想了解一下 | 请问怎么下单 | 需要提前预约吗 | 可以到店自提吗 | 支持花呗吗 | 有会员价吗 | 发什么快递 | 可以指定快递吗 | 周末上班吗 | 我的地址是 | 电话号码是 | 姓名写错了，改一下 | 换个颜色可以吗 | 和另一款有什么区别 | 有没有说明书 | 保质期多久 | 产地是哪里 | 含税吗 | 批发怎么卖 | 最少订多少件 | 可以寄样品吗 | 能寄到香港吗 | 关税谁付 | 付款成功了 | 已经付款 | 刚刚拍下 | 两件一起发 | 备注一下 | 麻烦开发票 | 收货地址改成公司 | 儿童可以用吗 | 适合多大的孩子 | 我身高一米七 | 体重一百二 | 平时穿四十二码 | 入住时间是几点 | 可以加床吗 | 有停车场吗 | 含早餐吗 | 几个人吃 | 需要冷藏吗 | 稍等 | 知道了 | 收到 | 我考虑一下 | 晚点再说 | 我问问家人`,
    positive: `你们家的东西真好 | 质量还行 | 收到了，很喜欢 | 谢谢 | 谢谢老板 | 好的谢谢 | 包装很好 | 东西不错 | 太感谢了 | 服务很好 | 我很喜欢 | 完美，谢谢 | 非常好用 | 发货很快 | 很满意 | 强烈推荐 | 你们最棒 | 太棒了 | 质量很好 | 很漂亮 | 帮了大忙 | 会再来买 | 还不错 | 没有问题，很好 | 正是我想要的 | 赞 | 好评 | 物美价廉 | 辛苦了 | 爱了爱了 | 客服很耐心 | 不错不错 | 味道很好 | 给力 | 超值 | 真好看 | 穿着很舒服 | 面料柔软 | 做工精细 | 颜色很正 | 没有色差 | 没有异味 | 尺码标准 | 很显瘦 | 很百搭 | 宝贝收到了，跟描述一样 | 比想象中还好 | 超出预期 | 物超所值 | 性价比很高 | 价格实惠 | 很划算 | 值得购买 | 值得推荐 | 推荐给朋友了 | 回购好几次了 | 第二次购买了 | 以后还会来 | 老顾客了 | 一如既往的好 | 包装精美 | 包装严实 | 物流很快 | 第二天就到了 | 快递小哥很热情 | 客服回复很快 | 客服很专业 | 客服态度好 | 售后很负责 | 问题很快解决了 | 解决得很满意 | 服务周到 | 服务热情 | 服务贴心 | 前台很热情 | 房间干净整洁 | 床很舒服 | 位置方便 | 交通便利 | 早餐丰富 | 环境优雅 | 环境很好 | 菜很好吃 | 味道正宗 | 分量足 | 食材新鲜 | 口感很好 | 好喝 | 美味 | 上菜快 | 音质清晰 | 屏幕清晰 | 运行流畅 | 续航持久 | 充电很快 | 安静没有噪音 | 操作简单 | 安装方便 | 很结实 | 很耐用 | 很实用 | 好用又方便 | 效果明显 | 效果很好 | 皮肤变好了 | 孩子很喜欢 | 老人用着很方便 | 家人都说好 | 送人很有面子 | 颜值高 | 外观大气 | 设计漂亮 | 精致 | 高端大气 | 手感很好 | 舒适 | 温馨 | 惊喜 | 开心 | 高兴 | 满足 | 感动 | 喜欢 | 很喜欢 | 特别喜欢 | 非常满意 | 相当不错 | 挺好的 | 蛮好的 | 很棒 | 优秀 | 一流 | 完美 | 无可挑剔 | 五星好评 | 满分 | 内容精彩 | 情节感人 | 受益匪浅 | 很有启发 | 爱不释手 | 一口气看完 | 印刷清晰 | 纸质很好 | 正品 | 值得信赖 | 放心购买 | 良心商家 | 良心卖家 | 老板人很好 | 多谢 | 非常感谢 | 谢谢你们的帮助 | 不贵 | 不难用，很简单 | 没有缺点 | 一点都不失望 | 从没失望过 | 没让我失望`,
  },
  es: {
    angry: `esto es una vergüenza | son unos estafadores | quiero mi dinero ya | el peor servicio | estoy harto | esto es inaceptable | me están tomando el pelo | qué asco de empresa | estoy furioso | son unos inútiles | mierda de tienda | los voy a denunciar | ladrones | respóndanme ya | es una falta de respeto`,
    negative: `el producto vino con defecto | llevo dos semanas esperando | llegó roto | mi paquete todavía no llega | muy decepcionado | dejó de funcionar | mala calidad | no estoy contento | el paquete vino dañado | me cobraron dos veces | nadie contesta | no funciona | muy lento | me arrepiento de comprarlo | pésima experiencia | no vuelvo a comprar | dinero tirado | no es lo que pedí | falta una pieza | talla equivocada | otra vez tarde | no me gusta | malo`,
    neutral: `quiero cancelar mi pedido | necesito ayuda | lo tienen en negro | dónde está mi pedido | hacen envíos a Canadá | cuánto cuesta | qué tallas tienen | quiero devolver un artículo | puedo cambiar la dirección | hay stock | cuándo llega | vale | sí | no | hola | necesito factura | mi número de pedido es | cómo pago | quiero hablar con una persona | quisiera cambiarlo por uno azul | tienen descuento | es para mi hermana | mañana está bien | cuál es el horario | buenos días`,
    positive: `muchas gracias | excelente servicio | me encanta | perfecto, gracias | funciona muy bien | entrega rápida | muy contenta con mi pedido | lo recomiendo | son los mejores | genial | buena calidad | precioso | muy amables | volveré a comprar | nada mal | justo lo que quería | increíble | estupendo | todo bien`,
  },
  pt: {
    angry: `isso é um absurdo | vocês são golpistas | quero meu dinheiro de volta agora | pior atendimento | estou com raiva | isso é inaceitável | estão brincando comigo | que empresa ridícula | palhaçada | bando de ladrões | que merda | vou no procon | falta de respeito | cansei de vocês | me responde agora`,
    negative: `o produto veio com defeito | já faz duas semanas e nada | chegou quebrado | minha encomenda ainda não chegou | muito decepcionado | parou de funcionar | péssima qualidade | não gostei | a embalagem veio danificada | fui cobrado duas vezes | ninguém responde | não funciona | muito lento | me arrependi da compra | experiência horrível | nunca mais compro | dinheiro jogado fora | não foi o que pedi | faltou uma peça | tamanho errado | atrasou de novo | ruim`,
    neutral: `quero cancelar o pedido | preciso de ajuda | tem na cor preta | onde está meu pedido | vocês enviam para o Canadá | quanto custa | quais tamanhos vocês têm | quero devolver um produto | posso mudar o endereço | tem em estoque | quando chega | ok | sim | não | oi | olá | preciso da nota fiscal | o número do pedido é | como faço para pagar | quero falar com uma pessoa | gostaria de trocar por um azul | tem desconto | é para minha irmã | amanhã pode ser | qual o horário | bom dia`,
    positive: `muito obrigado | ótimo atendimento | amei | perfeito, obrigada | funciona muito bem | entrega rápida | muito feliz com a compra | recomendo | vocês são os melhores | maravilhoso | boa qualidade | lindo | muito atenciosos | vou comprar de novo | nada mal | exatamente o que eu queria | incrível | adorei | tudo certo, valeu`,
  },
  de: {
    angry: `das ist eine Frechheit | ihr seid Betrüger | ich will sofort mein Geld zurück | der schlechteste Service | ich bin stinksauer | das ist inakzeptabel | wollt ihr mich verarschen | was für ein Saftladen | unverschämt | ihr seid unfähig | so ein Scheiß | ich zeige euch an | mir reicht es | eine Zumutung | das darf doch nicht wahr sein | antwortet endlich | unfassbar | nie wieder bei diesem Drecksladen`,
    negative: `der Artikel ist defekt | ich warte seit Wochen | kam kaputt an | mein Paket ist immer noch nicht da | sehr enttäuscht | ging nach zwei Tagen kaputt | schlechte Qualität | nicht zufrieden | das Paket war beschädigt | mir wurde doppelt abgebucht | niemand antwortet | funktioniert nicht | viel zu langsam | ich bereue den Kauf | schlechte Erfahrung | kaufe ich nie wieder | rausgeschmissenes Geld | nicht das, was ich bestellt habe | ein Teil fehlt | falsche Größe | schon wieder verspätet | schlecht | stinkt | nicht zu empfehlen`,
    neutral: `ich möchte meine Bestellung stornieren | ich brauche Hilfe | gibt es das in Schwarz | wo ist meine Bestellung | liefern Sie nach Österreich | was kostet das | welche Größen gibt es | ich möchte einen Artikel zurückgeben | kann ich die Adresse ändern | ist das auf Lager | wann kommt es an | ok | ja | nein | hallo | ich brauche eine Rechnung | meine Bestellnummer ist | wie kann ich bezahlen | ich möchte mit einem Mitarbeiter sprechen | ich würde es gern gegen ein blaues tauschen | gibt es einen Rabatt | es ist für meine Schwester | morgen passt | wann haben Sie geöffnet | guten Tag`,
    positive: `vielen Dank | toller Service | ich liebe es | perfekt, danke | funktioniert super | schnelle Lieferung | sehr zufrieden | sehr zu empfehlen | ihr seid die Besten | großartig | gute Qualität | wunderschön | sehr hilfsbereit | gerne wieder | gar nicht schlecht | genau was ich wollte | klasse | alles bestens | prima | einwandfrei`,
  },
  fr: {
    angry: `c'est une honte | vous êtes des escrocs | je veux être remboursé tout de suite | le pire service | je suis furieux | c'est inadmissible | vous vous moquez de moi | quelle entreprise minable | bande de voleurs | vous êtes nuls | c'est de la merde | je vais porter plainte | j'en ai marre | c'est scandaleux | répondez-moi`,
    negative: `le produit est défectueux | j'attends depuis deux semaines | arrivé cassé | mon colis n'est toujours pas arrivé | très déçu | ne marche plus au bout de deux jours | mauvaise qualité | pas content | le colis était abîmé | débité deux fois | personne ne répond | ça ne fonctionne pas | beaucoup trop lent | je regrette mon achat | mauvaise expérience | je n'achèterai plus jamais | argent gaspillé | pas ce que j'ai commandé | il manque une pièce | mauvaise taille | encore en retard | nul | je ne recommande pas`,
    neutral: `avez-vous ce modèle en rouge | avez-vous d'autres couleurs | est-ce que vous avez des ceintures | je voudrais annuler ma commande | j'ai besoin d'aide | l'avez-vous en noir | où est ma commande | livrez-vous au Canada | combien ça coûte | quelles tailles avez-vous | je voudrais retourner un article | puis-je changer l'adresse | est-ce en stock | quand est-ce que ça arrive | d'accord | oui | non | bonjour | j'ai besoin d'une facture | mon numéro de commande est | comment payer | je voudrais parler à quelqu'un | je voudrais l'échanger contre un bleu | avez-vous une réduction | c'est pour ma sœur | demain ça va | quels sont vos horaires`,
    positive: `merci beaucoup | excellent service | j'adore | parfait, merci | ça marche très bien | livraison rapide | très satisfait | je recommande | vous êtes les meilleurs | génial | bonne qualité | magnifique | très serviable | je rachèterai | pas mal du tout | exactement ce que je voulais | super | rien à redire | bravo`,
  },
  id: {
    angry: `ini keterlaluan | kalian penipu | kembalikan uang saya sekarang | pelayanan paling buruk | saya marah | ini tidak bisa diterima | kalian mempermainkan saya | toko sampah | brengsek | anjing | saya akan laporkan | jangan buang waktu saya | kapok | balas dong jangan diam aja | kesal banget | bangsat`,
    negative: `barang palsu | barangnya cacat | sudah dua minggu belum sampai | barang sampai rusak | paket saya belum sampai juga | sangat kecewa | baru dua hari sudah rusak | kualitas jelek | tidak puas | paketnya penyok | saya ditagih dua kali | tidak ada yang jawab | tidak berfungsi | lama banget | nyesel beli | pengalaman buruk | tidak akan beli lagi | buang-buang uang | bukan yang saya pesan | ada yang kurang | salah ukuran | telat lagi | jelek | ga bagus | tidak sesuai gambar`,
    neutral: `saya mau batalkan pesanan | saya butuh bantuan | ada warna hitam | pesanan saya di mana | bisa kirim ke Malaysia | berapa harganya | ada ukuran apa saja | saya mau retur barang | bisa ganti alamat | masih ada stok | kapan sampai | oke | ya | tidak | halo | kak mau tanya | saya butuh faktur | nomor pesanan saya | cara bayarnya gimana | mau bicara dengan orang | mau tukar yang biru | ada diskon | ini untuk adik saya | besok bisa | jam buka berapa | selamat siang`,
    positive: `terima kasih banyak | pelayanannya bagus | saya suka banget | sempurna, makasih | berfungsi dengan baik | pengiriman cepat | puas sekali | recommended | kalian terbaik | keren | kualitas bagus | cantik | sangat membantu | pasti beli lagi | lumayan bagus | sesuai harapan | mantap | ramah | enak banget`,
  },
  vi: {
    angry: `quá đáng thật | các bạn là bọn lừa đảo | trả tiền lại cho tôi ngay | dịch vụ tệ nhất | tôi rất tức giận | không thể chấp nhận được | đùa tôi à | shop làm ăn như cứt | đồ lừa đảo | vô trách nhiệm | bực mình | tôi sẽ kiện | bố láo | thái độ lồi lõm | mất dạy | làm ăn kiểu gì vậy | chán không muốn nói`,
    negative: `hàng giả | hàng bị lỗi | đợi hai tuần rồi chưa thấy | hàng đến bị vỡ | hàng vẫn chưa tới | rất thất vọng | dùng hai ngày đã hỏng | chất lượng kém | không hài lòng | gói hàng bị móp | bị trừ tiền hai lần | không ai trả lời | không hoạt động | chậm quá | hối hận vì đã mua | trải nghiệm tệ | không bao giờ mua nữa | phí tiền | không đúng hàng đã đặt | thiếu hàng | sai kích cỡ | lại trễ nữa | tệ | dở | không ngon | không giống hình | không thích | xấu`,
    neutral: `tôi muốn hủy đơn | tôi cần giúp đỡ | có màu đen không | đơn hàng của tôi ở đâu | có giao đến Canada không | giá bao nhiêu | có những cỡ nào | tôi muốn trả hàng | đổi địa chỉ được không | còn hàng không | bao giờ hàng tới | được | vâng | không | chào shop | cho mình hỏi | tôi cần hóa đơn | mã đơn hàng của tôi là | thanh toán thế nào | cho tôi gặp nhân viên | tôi muốn đổi màu xanh | có giảm giá không | mua cho em gái | ngày mai được | mấy giờ mở cửa | ib giá shop ơi | ship bao lâu ạ`,
    positive: `cảm ơn nhiều | phục vụ tốt | mình rất thích | hoàn hảo, cảm ơn | dùng rất tốt | giao hàng nhanh | rất hài lòng | rất đáng mua | shop tuyệt vời nhất | tuyệt vời | chất lượng tốt | đẹp quá | nhiệt tình | sẽ mua lại | không tệ | đúng ý mình | ngon | ok lắm shop ơi | đáng tiền | nhân viên dễ thương | sẽ ủng hộ shop`,
  },
  th: {
    angry: `แย่มากๆ | พวกหลอกลวง | คืนเงินมาเดี๋ยวนี้ | บริการห่วยแตก | โกรธมาก | รับไม่ได้ | เล่นตลกเหรอ | ร้านเฮงซวย | โมโห | จะแจ้งความ | ทำงานกันยังไง | โกง | ไม่มีความรับผิดชอบ | ตอบด้วย รอนานแล้ว | เลวมาก`,
    negative: `ของปลอม | สินค้ามีตำหนิ | รอสองอาทิตย์แล้วยังไม่ได้ของ | ของมาแตก | ยังไม่ได้รับของเลย | ผิดหวังมาก | ใช้สองวันก็พัง | คุณภาพแย่ | ไม่พอใจ | กล่องบุบ | ถูกตัดเงินสองรอบ | ไม่มีใครตอบ | ใช้ไม่ได้ | ช้ามาก | เสียดายเงิน | ประสบการณ์แย่ | จะไม่ซื้ออีก | ส่งของผิด | ของไม่ครบ | ผิดไซส์ | ช้าอีกแล้ว | ไม่ดี | ไม่อร่อย | ไม่ตรงปก`,
    neutral: `อยากยกเลิกออเดอร์ | ช่วยหน่อยครับ | มีสีดำไหม | ออเดอร์ของฉันอยู่ไหน | ส่งไปแคนาดาไหม | ราคาเท่าไหร่ | มีไซส์อะไรบ้าง | อยากคืนสินค้า | เปลี่ยนที่อยู่ได้ไหม | มีของไหมคะ | ของจะถึงเมื่อไหร่ | โอเค | ใช่ | ไม่ | สวัสดีค่ะ | สอบถามหน่อยครับ | ขอใบเสร็จ | เลขที่ออเดอร์คือ | จ่ายเงินยังไง | ขอคุยกับเจ้าหน้าที่ | อยากเปลี่ยนเป็นสีฟ้า | มีส่วนลดไหม | ซื้อให้น้อง | พรุ่งนี้ได้ | เปิดกี่โมง`,
    positive: `ขอบคุณมากค่ะ | บริการดีมาก | ชอบมาก | ดีมาก ขอบคุณ | ใช้ดีมาก | ส่งเร็ว | พอใจมาก | แนะนำเลย | ร้านนี้ดีที่สุด | สุดยอด | คุณภาพดี | สวยมาก | ช่วยได้เยอะ | จะซื้ออีก | ไม่เลวเลย | ตรงตามที่ต้องการ | อร่อยมาก | ประทับใจ | น่ารัก`,
  },
  it: {
    angry: `è una vergogna | siete dei truffatori | rivoglio subito i miei soldi | il peggior servizio | sono furioso | è inaccettabile | mi prendete in giro | che schifo di azienda | siete degli incapaci | ladri | che merda | vi denuncio | mi sono stufato`,
    negative: `è arrivato rotto | il pacco non è ancora arrivato | molto deluso | ha smesso di funzionare | scarsa qualità | non sono contento | il pacco era danneggiato | addebitato due volte | nessuno risponde | non funziona | troppo lento | pessima esperienza | non comprerò più | soldi buttati | non è quello che ho ordinato | manca un pezzo | taglia sbagliata | ancora in ritardo`,
    neutral: `dov'è il mio ordine | spedite in Canada | quanto costa | che taglie avete | vorrei restituire un articolo | posso cambiare indirizzo | è disponibile | quando arriva | va bene | sì | no | ciao | mi serve la fattura | il numero d'ordine è | come si paga | vorrei parlare con una persona | c'è uno sconto | domani va bene | quali sono gli orari`,
    positive: `grazie mille | ottimo servizio | lo adoro | perfetto, grazie | funziona benissimo | consegna veloce | molto soddisfatto | lo consiglio | siete i migliori | fantastico | buona qualità | bellissimo | molto gentili | comprerò ancora | niente male | proprio quello che volevo`,
  },
  nl: {
    angry: `dit is belachelijk | jullie zijn oplichters | ik wil nu mijn geld terug | slechtste service ooit | ik ben woedend | dit is onacceptabel | nemen jullie me in de maling | wat een waardeloos bedrijf | schandalig | ik ben het zat | klotewinkel`,
    negative: `kapot aangekomen | mijn pakket is er nog steeds niet | erg teleurgesteld | werkt na twee dagen niet meer | slechte kwaliteit | niet tevreden | het pakket was beschadigd | dubbel afgeschreven | niemand reageert | het werkt niet | veel te traag | slechte ervaring | koop hier nooit meer | zonde van het geld | niet wat ik besteld heb | verkeerde maat | weer te laat`,
    neutral: `waar is mijn bestelling | leveren jullie in België | hoeveel kost het | welke maten hebben jullie | ik wil iets terugsturen | kan ik het adres wijzigen | is het op voorraad | wanneer komt het aan | oké | ja | nee | hallo | ik heb een factuur nodig | mijn bestelnummer is | hoe kan ik betalen | ik wil een medewerker spreken | is er korting | morgen is goed | wat zijn de openingstijden`,
    positive: `heel erg bedankt | geweldige service | ik vind het prachtig | perfect, dank je | werkt uitstekend | snelle levering | zeer tevreden | aanrader | jullie zijn de beste | super | goede kwaliteit | heel behulpzaam | ik koop hier weer | niet slecht | precies wat ik wilde`,
  },
  pl: {
    angry: `to jest skandal | jesteście oszustami | natychmiast oddajcie mi pieniądze | najgorsza obsługa | jestem wściekły | to niedopuszczalne | kpicie sobie ze mnie | beznadziejna firma | złodzieje | gówno | mam dość`,
    negative: `przyszło zepsute | paczka nadal nie dotarła | bardzo rozczarowany | przestało działać | słaba jakość | nie jestem zadowolony | paczka była uszkodzona | pobrano dwa razy | nikt nie odpowiada | nie działa | za wolno | złe doświadczenie | nigdy więcej nie kupię | strata pieniędzy | nie to, co zamówiłem | zły rozmiar | znowu spóźnienie`,
    neutral: `gdzie jest moje zamówienie | czy wysyłacie do Niemiec | ile to kosztuje | jakie są rozmiary | chcę zwrócić produkt | czy mogę zmienić adres | czy jest dostępne | kiedy dojdzie | ok | tak | nie | cześć | dzień dobry | potrzebuję faktury | mój numer zamówienia to | jak zapłacić | chcę porozmawiać z człowiekiem | czy jest rabat | jutro może być`,
    positive: `bardzo dziękuję | świetna obsługa | uwielbiam to | idealnie, dzięki | działa świetnie | szybka dostawa | bardzo zadowolona | polecam | jesteście najlepsi | super | dobra jakość | piękne | bardzo pomocni | kupię ponownie | nieźle | dokładnie to, czego chciałem`,
  },
  tr: {
    angry: `bu bir rezalet | dolandırıcısınız | paramı hemen geri istiyorum | en kötü hizmet | çok sinirliyim | bu kabul edilemez | benimle dalga mı geçiyorsunuz | berbat bir firma | sahtekarlar | şikayet edeceğim | yeter artık | saçmalık`,
    negative: `kırık geldi | paketim hâlâ gelmedi | çok hayal kırıklığına uğradım | iki günde bozuldu | kalitesi kötü | memnun değilim | paket hasarlıydı | iki kez ücret alındı | kimse cevap vermiyor | çalışmıyor | çok yavaş | kötü bir deneyim | bir daha almam | para israfı | sipariş ettiğim bu değil | yanlış beden | yine gecikti`,
    neutral: `siparişim nerede | Almanya'ya gönderiyor musunuz | fiyatı ne kadar | hangi bedenler var | ürünü iade etmek istiyorum | adresi değiştirebilir miyim | stokta var mı | ne zaman gelir | tamam | evet | hayır | merhaba | fatura lazım | sipariş numaram | nasıl ödeyebilirim | bir yetkiliyle görüşmek istiyorum | indirim var mı | yarın olur`,
    positive: `çok teşekkür ederim | harika hizmet | bayıldım | mükemmel, teşekkürler | çok iyi çalışıyor | hızlı teslimat | çok memnunum | tavsiye ederim | siz en iyisiniz | süper | kaliteli | çok güzel | çok yardımcı oldunuz | yine alırım | fena değil | tam istediğim gibi`,
  },
  ru: {
    angry: `это безобразие | вы мошенники | верните деньги немедленно | худший сервис | я в ярости | это недопустимо | вы издеваетесь | отвратительная компания | сколько можно | достали уже | буду жаловаться | хамы | что за бред | позор`,
    negative: `пришло сломанным | посылка до сих пор не пришла | очень разочарован | перестало работать | плохое качество | недоволен | упаковка повреждена | списали деньги дважды | никто не отвечает | не работает | слишком долго | жалею о покупке | ужасный опыт | больше никогда не куплю | деньги на ветер | прислали не то | не тот размер | опять задержка | не советую | ужасно`,
    neutral: `где мой заказ | вы доставляете в Казахстан | сколько стоит | какие есть размеры | хочу вернуть товар | можно изменить адрес | есть в наличии | когда придёт | хорошо | да | нет | здравствуйте | нужен счёт | номер моего заказа | как оплатить | соедините с оператором | есть скидка | завтра подойдёт | во сколько вы открываетесь`,
    positive: `большое спасибо | отличный сервис | мне очень нравится | идеально, спасибо | работает отлично | быстрая доставка | очень доволен | рекомендую | вы лучшие | супер | хорошее качество | красивый | очень помогли | куплю ещё | неплохо | именно то, что хотел | молодцы`,
  },
  ar: {
    angry: `هذا عيب | أنتم محتالون | أريد نقودي الآن | أسوأ خدمة | أنا غاضب جدا | هذا غير مقبول | هل تسخرون مني | شركة نصابة | حرامية | سأشتكي عليكم | كفاية استهتار | قلة احترام`,
    negative: `وصل مكسورا | الطرد لم يصل حتى الآن | خاب أملي جدا | توقف عن العمل | جودة سيئة | غير راض | العلبة تالفة | تم الخصم مرتين | لا أحد يرد | لا يعمل | بطيء جدا | تجربة سيئة | لن أشتري مرة أخرى | خسارة فلوس | ليس ما طلبته | المقاس خطأ | تأخر مرة أخرى | سيء`,
    neutral: `أين طلبي | هل تشحنون إلى كندا | كم السعر | ما هي المقاسات | أريد إرجاع منتج | هل يمكن تغيير العنوان | هل هو متوفر | متى يصل | حسنا | نعم | لا | مرحبا | السلام عليكم | أحتاج فاتورة | رقم طلبي | كيف أدفع | أريد التحدث مع موظف | هل يوجد خصم | غدا مناسب`,
    positive: `شكرا جزيلا | خدمة ممتازة | أحببته | ممتاز شكرا | يعمل بشكل رائع | توصيل سريع | راض جدا | أنصح به | أنتم الأفضل | رائع | جودة عالية | جميل جدا | متعاونون جدا | سأشتري مرة أخرى | ليس سيئا | ما أريده بالضبط`,
  },
  ja: {
    angry: `ふざけるな | 詐欺だ | 今すぐ返金しろ | 最低のサービス | 本当に腹が立つ | 許せない | いい加減にしろ | 馬鹿にしてるのか | 消費者センターに通報します | 対応がひどすぎる | 二度と買うか`,
    negative: `壊れて届きました | まだ届きません | とてもがっかりしました | 二日で壊れた | 品質が悪い | 満足していません | 箱が潰れていた | 二重に請求された | 返事がない | 動かない | 遅すぎる | 買って後悔 | 最悪 | もう買わない | お金の無駄 | 注文した物と違う | サイズが違う | また遅れた | 残念です`,
    neutral: `注文はどこですか | 海外に発送できますか | いくらですか | サイズは何がありますか | 返品したいです | 住所を変更できますか | 在庫はありますか | いつ届きますか | はい | いいえ | こんにちは | 領収書が必要です | 注文番号は | 支払い方法は | 担当者と話したい | 青に交換したい | 割引はありますか | 明日で大丈夫です | 営業時間は`,
    positive: `ありがとうございます | 素晴らしいサービス | とても気に入りました | 完璧です | とても使いやすい | 配送が早い | 大満足です | おすすめです | 最高 | 助かりました | 品質が良い | きれい | 親切な対応 | また買います | 悪くない | 嬉しい`,
  },
  ko: {
    angry: `장난하세요 | 사기꾼들 | 당장 환불해 주세요 | 최악의 서비스 | 너무 화가 나요 | 어이가 없네요 | 신고할 겁니다 | 쓰레기 같은 회사 | 짜증나 | 미친 거 아니야 | 열받네`,
    negative: `깨져서 왔어요 | 아직도 안 왔어요 | 너무 실망했어요 | 이틀 만에 고장났어요 | 품질이 나빠요 | 만족하지 않아요 | 포장이 파손됐어요 | 두 번 결제됐어요 | 답이 없어요 | 작동이 안 돼요 | 너무 느려요 | 후회해요 | 다시는 안 사요 | 돈 아까워요 | 주문한 것과 달라요 | 별로예요 | 또 늦었어요`,
    neutral: `제 주문 어디에 있나요 | 해외 배송 되나요 | 얼마예요 | 사이즈 뭐 있어요 | 반품하고 싶어요 | 주소 변경 가능한가요 | 재고 있나요 | 언제 도착해요 | 네 | 아니요 | 안녕하세요 | 영수증 필요해요 | 주문번호는 | 어떻게 결제하나요 | 상담원 연결해 주세요 | 할인 있나요 | 내일 괜찮아요`,
    positive: `정말 감사합니다 | 서비스 최고 | 너무 좋아요 | 완벽해요 | 잘 작동해요 | 배송 빨라요 | 아주 만족해요 | 추천합니다 | 최고예요 | 멋져요 | 품질 좋아요 | 예뻐요 | 친절해요 | 또 살게요 | 나쁘지 않아요 | 마음에 들어요`,
  },
};

/** Alone or after anything. */
const emoji = {
  angry: '😡 🤬 😠 💢 🖕 👿 💩',
  negative: '👎 😞 😢 😭 ☹ 😤 🙄 😒 💔 😩 😫 😖 🤮 🤢 😔 😟 😣 😥 :( :-(',
  neutral: '🤔 📦 🚚 📷 ❓ 👀 🕐 📱',
  positive: '👍 🙏 😊 😍 ❤ 🥰 😁 😄 🎉 💯 👏 😘 🤩 💕 😀 🙂 😃 🌹 ✨ 💖 🌟 👌 😂 🤗 💪 :) :-) :D <3',
};

/** A question stays one behind a greeting. */
const greetings = {
  en: 'Hi, ',
  zh: '请问',
  es: 'Hola, ',
  pt: 'Olá, ',
  de: 'Hallo, ',
  fr: 'Bonjour, ',
  id: 'Kak, ',
  vi: 'Shop ơi, ',
  th: 'สอบถาม',
  it: 'Ciao, ',
  nl: 'Hallo, ',
  pl: 'Dzień dobry, ',
  tr: 'Merhaba, ',
  ru: 'Здравствуйте, ',
  ar: 'مرحبا، ',
  ja: 'すみません、',
  ko: '안녕하세요, ',
};

/**
 * Chinese reviews say what is how. No set of them may be used whose texts are clearly licensed, so these are put together:
 * each verdict about some of the things that are judged.
 */
const judged = `质量 做工 味道 口感 服务 态度 环境 房间 床 早餐 位置 交通 卫生 设施 价格 性价比 物流 包装 客服 售后 屏幕 电池 声音 外观 颜色 面料 尺码 手感 效果 菜 菜品 上菜速度 分量 食材 装修 前台 服务员 内容 情节 文笔 作者 翻译 印刷 纸张 散热 键盘 系统 配置 速度 网络 空调 隔音 停车 管理`;
const verdicts = {
  negative: `很差 太差了 差劲 差得要命 非常差 一般 很一般 不好 不太好 不行 真不行 不怎么样 糟糕 很糟糕 恶劣 让人失望 令人失望 太让人失望了 不满意 很不满意 有问题 问题很多 不敢恭维 不值 太烂 烂透了 垃圾 低劣 粗糙 难以接受 接受不了 无法忍受 忍不了 让人恼火 不专业 不合格 没法用 毫无亮点 欠佳 有待提高 需要改进 不如从前 名不副实 跟宣传的不一样`,
  positive: `很好 非常好 太好了 真不错 不错 挺不错 很棒 太棒了 一流 完美 出色 很满意 非常满意 令人满意 让人放心 没得说 无可挑剔 超赞 赞 很赞 一级棒 值得称赞 值得推荐 超出预期 比预想的好 让人惊喜 让人舒服 很舒服 很到位 很专业 很周到 优秀 优质 上乘 过硬 可靠 让人喜欢 我很喜欢 特别喜欢 没有让我失望 越来越好 一如既往地好 对得起价格`,
};
const JUDGED_EACH = 7;

function putTogether() {
  const things = judged.split(' ');
  return Object.entries(verdicts).flatMap(([mood, list]) =>
    list.split(' ').flatMap((verdict, at) =>
      Array.from({ length: JUDGED_EACH }, (_, turn) => ({
        language: 'zh',
        mood,
        text: `${things[(at * 5 + turn * 7) % things.length]}${verdict}`,
      })),
    ),
  );
}

/** `[{ language, mood, text }]`, `mood` one of angry, negative, neutral, positive. Emoji have the language `any`. */
export function readPhrases() {
  const lines = Object.entries(phrases).flatMap(([language, moods]) =>
    Object.entries(moods).flatMap(([mood, texts]) =>
      texts.split('|').map((text) => ({ language, mood, text: text.trim() })),
    ),
  );
  const greeted = lines
    .filter(({ mood }) => mood === 'neutral')
    .map((line) => ({ ...line, text: `${greetings[line.language]}${line.text}` }));
  const faces = Object.entries(emoji).flatMap(([mood, list]) =>
    list
      .split(' ')
      .flatMap((face) => [face, face.repeat(3)].map((text) => ({ language: 'any', mood, text }))),
  );
  return [...lines, ...putTogether(), ...greeted, ...faces];
}
