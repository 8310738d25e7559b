// What has no mood: things by their names, what they cost and whether they are sent somewhere; and plain questions in
// Chinese, which the sets hardly hold. And stock phrases that mean the opposite of their words. Written for this purpose.
// Things whose names sound good or bad are among them on purpose: a black candle and a skull ring please and grieve nobody.

/** By language: things, places, and what is said of them; `#` is the thing, `@` the place. */
const things = {
  en: [
    'blood pressure monitor|blood moon print|dead lift belt|killer sudoku book|serial killer podcast poster|dead sea mud|skull ring|black garlic|bitter melon tea|dirty chai mix|devil mask|angry birds toy|war hammer figure|mad hatter costume|lemon soap|wild berry candle|ghost pepper sauce|broken heart necklace|death star mug|red wine glass|grey wool blanket|love seat|happy meal box|sweet pea seeds|best man gift|green tea',
    'Boston|Cork|Leeds|Perth',
    '# | # size L | 3 # | two # please | how much is the # | price of # | do you have the # in blue | is the # in stock | shipping to @ | how much is shipping to @ | how long to @ | # for my brother | # 20 cm | I need a # | looking for # | the # in size 40',
  ],
  de: [
    'Totenkopfring|schwarze Kerzen|Bitterschokolade|Teufelsmaske|Wutball|Kriegsspiel|Zitronenseife|Waldbeeren Tee|Geisterlampe|rote Weingläser|graue Wolldecke|Liebesschloss|Glückskeks|Sauerkirschen|Blutwurst|Blutdruckmessgerät|Blutmond Poster|Trauerkerze|Sterbekerze|Schmutzfänger|Giftgrüne Tasse|Todesstern Becher',
    'Bremen|Graz|Basel|Leipzig',
    '# | # Größe L | 3 # | zwei # bitte | was kosten # | wie viel kostet der Versand nach @ | wie teuer ist # | gibt es # in Blau | ist # vorrätig | Versand nach @ | wie lange dauert es bis @ | # 30 Stück | ich suche # | # 20 cm | wie teuer ist die Lieferung nach @',
  ],
  fr: [
    'bague tête de mort|bougies noires|chocolat amer|masque de diable|jeu de guerre|savon citron|lampe fantôme|verres à vin rouge|couverture grise|cadenas d’amour|cerises acides|boudin noir|tensiomètre sang|couronne de deuil|poivre noir|sauce piquante',
    'Nantes|Lille|Liège|Genève',
    '# | # taille L | 3 # | deux # svp | combien coûte # | prix de # | livraison à @ | combien pour livrer à @ | avez-vous # en bleu | # 20 cm | je cherche # | combien de temps pour @',
  ],
  es: [
    'anillo calavera|velas negras|chocolate amargo|máscara de diablo|juego de guerra|jabón de limón|lámpara fantasma|copas de vino tinto|manta gris|candado de amor|cerezas ácidas|morcilla|pimienta negra|salsa picante|sangre de drago|jugo de naranja|tensión de sangre medidor|vino sangre de toro',
    'Quito|Lima|Sevilla|Cali',
    '# | # talla L | 3 # | dos # por favor | cuánto cuesta # | precio de # | envío a @ | cuánto es el envío a @ | tienen # en azul | # 20 cm | busco # | cuánto tarda a @',
  ],
  pt: [
    'anel de caveira|velas pretas|chocolate amargo|máscara de diabo|jogo de guerra|sabonete de limão|luminária fantasma|taças de vinho tinto|manta cinza|cadeado do amor|cereja azeda|pimenta preta|molho picante',
    'Natal|Braga|Curitiba|Porto',
    '# | # tamanho G | 3 # | duas # por favor | quanto custa # | preço de # | frete para @ | quanto fica o frete pra @ | tem # em azul | # 20 cm | procuro # | quanto tempo até @',
  ],
  it: [
    'anello teschio|candele nere|cioccolato amaro|maschera del diavolo|gioco di guerra|sapone al limone|lampada fantasma|calici vino rosso|coperta grigia|amarene|pepe nero|salsa piccante',
    'Torino|Bari|Lecce|Trento',
    '# | # taglia L | 3 # | due # per favore | quanto costa # | prezzo # | spedizione a @ | quanto costa spedire a @ | avete # in blu | # 20 cm | cerco #',
  ],
  nl: [
    'doodskop ring|zwarte kaarsen|pure chocolade|duivelsmasker|oorlogsspel|citroenzeep|spooklamp|rode wijnglazen|grijze deken|zure kersen|zwarte peper|hete saus',
    'Utrecht|Brugge|Arnhem|Leuven',
    '# | # maat L | 3 # | twee # graag | wat kost # | prijs # | verzending naar @ | wat kost verzenden naar @ | hebben jullie # in blauw | # 20 cm | ik zoek #',
  ],
  pl: [
    'pierścień czaszka|czarne świece|gorzka czekolada|maska diabła|gra wojenna|mydło cytrynowe|lampa duch|kieliszki do czerwonego wina|szary koc|wiśnie kwaśne|czarny pieprz|ostry sos',
    'Łódź|Poznań|Lublin|Opole',
    '# | # rozmiar L | 3 # | dwa # proszę | ile kosztuje # | cena # | wysyłka do @ | ile kosztuje dostawa do @ | czy jest # w niebieskim | # 20 cm | szukam #',
  ],
  tr: [
    'kuru kafa yüzük|siyah mum|bitter çikolata|şeytan maskesi|savaş oyunu|limonlu sabun|hayalet lamba|kırmızı şarap kadehi|gri battaniye|vişne|karabiber|acı sos',
    "İzmir'e|Bursa'ya|Konya'ya|Adana'ya",
    '# | # L beden | 3 # | iki # lütfen | # ne kadar | # fiyatı | @ kargo | @ kargo ücreti ne kadar | # mavi var mı | # 20 cm | # arıyorum',
  ],
  id: [
    'cincin tengkorak|lilin hitam|cokelat pahit|topeng setan|mainan perang|sabun lemon|lampu hantu|gelas anggur merah|selimut abu|ceri asam|lada hitam|saus pedas|tas coklat|celana biru',
    'medan|malang|bogor|makassar|semarang',
    '# | # ukuran L | 3 # | dua # ya kak | # berapa | harga # | ongkir ke @ | ke @ ongkirnya berapa | kirim ke @ berapa | # warna biru ada | # 20 cm | cari # | ready # kak | berapa lama ke @',
  ],
  vi: [
    'nhẫn đầu lâu|nến đen|sô cô la đắng|mặt nạ quỷ|đồ chơi chiến tranh|xà phòng chanh|đèn ma|ly rượu vang đỏ|chăn xám|anh đào chua|tiêu đen|tương ớt|túi nâu',
    'huế|cần thơ|hải phòng|vinh',
    '# | # cỡ M | 3 # | hai # nhé | # bao nhiêu | giá # | ship đi @ | phí ship đi @ bao nhiêu tiền | ship về @ mất mấy ngày | # màu xanh có không | # 20 cm | tìm #',
  ],
  th: [
    'แหวนหัวกะโหลก|เทียนสีดำ|ช็อกโกแลตขม|หน้ากากปีศาจ|เกมสงคราม|สบู่มะนาว|โคมไฟผี|แก้วไวน์แดง|ผ้าห่มสีเทา|พริกไทยดำ|ซอสเผ็ด|กระเป๋าสีน้ำตาล|เสื้อสีดำ|หมวกสีดำ',
    'ขอนแก่น|ภูเก็ต|ลำปาง|โคราช',
    '# | # ไซส์ M | # 3 ชิ้น | ขอ # สองอันค่ะ | # ราคาเท่าไหร่ | ราคา # | ส่ง @ | ค่าส่งไป @ กี่บาท | ส่งไป @ กี่วัน | # มีสีฟ้าไหม | # 20 ซม | หา #',
  ],
  ru: [
    'кольцо с черепом|чёрные свечи|горький шоколад|маска дьявола|военная игра|лимонное мыло|лампа призрак|бокалы для красного вина|серый плед|кислая вишня|чёрный перец|острый соус',
    'Тверь|Омск|Самару|Минск',
    '# | # размер 46 | 3 # | два # пожалуйста | сколько стоит # | цена # | доставка в @ | сколько стоит отправить в @ | есть # в синем | # 20 см | ищу # | сколько идёт в @',
  ],
  ar: [
    'خاتم جمجمة|شموع سوداء|شوكولاتة مرة|قناع شيطان|لعبة حرب|صابون ليمون|مصباح شبح|بطانية رمادية|فلفل أسود|صلصة حارة|حقيبة بنية',
    'جدة|دبي|القاهرة|عمان',
    '# | # مقاس L | 3 # | اثنين # من فضلك | كم سعر # | سعر # | التوصيل إلى @ | كم التوصيل إلى @ | هل يوجد # أزرق | # 20 سم | أبحث عن #',
  ],
  ja: [
    'ドクロの指輪|黒いろうそく|ビターチョコ|鬼のお面|戦争ゲーム|レモン石鹸|おばけランプ|赤ワイングラス|灰色の毛布|黒胡椒|激辛ソース|黒い帽子|黒いかばん',
    '札幌|福岡|仙台|那覇',
    '# | # Mサイズ | #3個 | #を二つください | #はいくら | #の値段 | @への送料 | @まで送料はいくら | @まで何日 | #の青はありますか | # 20cm | #を探しています',
  ],
  ko: [
    '해골 반지|검은 양초|다크 초콜릿|악마 가면|전쟁 게임|레몬 비누|유령 램프|레드 와인잔|회색 담요|후추|매운 소스|검은 모자|검은색 가방',
    '부산|대구|제주|광주',
    '# | # M 사이즈 | # 3개 | # 두 개 주세요 | # 얼마예요 | # 가격 | @ 배송 | @까지 배송비 얼마 | @까지 며칠 | # 파란색 있나요 | # 20cm | # 찾아요',
  ],
  zh: [
    '骷髅戒指|黑色蜡烛|苦瓜茶|魔鬼面具|战争桌游|柠檬香皂|幽灵灯|红酒杯|灰色毛毯|黑蒜|辣椒酱|黑胡椒|死海泥面膜|愤怒的小鸟玩具|棕色皮包|黑帽子',
    '杭州|厦门|台北|香港',
    '# | # M码 | 3个# | #来两份 | #多少钱 | #价格 | 寄到@ | 寄到@运费多少 | 到@要几天 | #有蓝色吗 | # 20厘米 | 找# | 我要# | 需要一个#',
  ],
};
const THING_LINES = 110;

const asked = {
  when: '什么时候|几号|大概哪天|多久|几天',
  whether: '能不能|可不可以|能|可以|是不是|要不要',
  done: '发货|送到|寄出|到货|退|换|退货|付款|取消|补货|开票|改地址|自取|上架|拿到|收到',
  end: '|啊|呀|呢|呐|哦',
  how: '怎么|在哪里|去哪',
};

/** Plain questions: who asks when it is sent is not angry, whatever syllable stands at the end. */
function plainQuestions() {
  const lists = Object.fromEntries(Object.entries(asked).map(([name, list]) => [name, list.split('|')]));
  const build = (heads, ends) =>
    heads.flatMap((head) =>
      lists.done.flatMap((done, at) =>
        ends.filter((_, place) => (place + at) % 3 === 0).map((end) => `${head}${done}${end}`),
      ),
    );
  return [
    ...build(lists.when, lists.end),
    ...build(lists.how, lists.end),
    ...build(lists.whether, ['吗', '啊', '吗？', '呀', '呢', '']),
  ];
}

/** What is said thankfully and meant bitterly. */
const bitter =
  'thanks for absolutely nothing | thank you so much for nothing | thank you for nothing | thanks for nothing | well thanks for nothing | thanks a bunch for nothing | danke für gar nichts | vielen dank für nichts | danke für nichts | na danke für nichts | merci pour rien | merci beaucoup pour rien | merci pour rien du tout | gracias por nada | muchísimas gracias por nada | obrigado por nada | obrigada por nada | muito obrigado por nada | grazie per niente | grazie di niente | grazie mille per niente | bedankt voor niets | dank je wel voor niets | dzięki za nic | wielkie dzięki za nic | hiçbir şey için teşekkürler | спасибо ни за что | спасибо за ничего | большое спасибо ни за что | makasih buat apa-apa yang nggak ada | 谢谢你们的不作为';
/** Late or broken, and "great" said to it. */
const mocking =
  'great, another delay | great, still nothing | wonderful, it is broken again | oh great, wrong size again | perfect, another week without an answer | brilliant, lost again | nice, I pay and get nothing | toll, wieder nicht da | super, schon wieder falsch | na toll, wieder kaputt | klasse, keiner antwortet | super, encore en retard | génial, encore perdu | bravo, toujours rien | genial, otra vez roto | qué bien, otra vez tarde | ótimo, quebrado de novo | fantastico, di nuovo rotto | fijn, weer kapot | świetnie, znowu zepsute | harika, yine bozuk | отлично, опять сломано | класс, снова не пришло | bagus ya, rusak lagi | 真好，又坏了 | 太好了，又发错了 | 好棒，又丢件了 | 真棒，又没货 | fantastic, one more delay | 好极了，等了三周 | すごいね、また壊れた | 좋네요, 또 고장';
/** "Nothing" and "thanks", and meant so. */
const meant =
  'thanks for everything, nothing to complain about | nothing to complain about | nothing but praise | nothing wrong with it, thank you | thanks, nothing else needed | nichts zu meckern, danke | danke, nichts auszusetzen | rien à redire, merci | nada que objetar, gracias | nada a reclamar, obrigado | niente da ridire, grazie | niets op aan te merken, bedankt | 谢谢你们 | 太谢谢你们了 | 真的感谢你们 | 没什么可挑的，谢谢';
/** A word that is all of the judgement. */
const rubbish =
  'trash | garbage | rubbish | crap | total crap | joke of a shop | you are a joke | what a joke | Müll | Schrott | Dreck | Abzocke | so ein Müll | poubelle | de la daube | arnaque | basura | porquería | estafa | lixo | porcaria | golpe | spazzatura | schifo | truffa | rommel | troep | oplichting | śmieci | szajs | oszustwo | çöp | rezalet | мусор | хлам | отстой | развод | sampah | tipu | rác | đồ rác | lừa đảo | ขยะ | ห่วย | โกง | ゴミ | クズ | 詐欺 | 쓰레기 | 사기 | زبالة | نصب | 垃圾 | 垃圾店 | 垃圾东西 | 破玩意 | 破烂 | 破东西 | 烂货 | 废物 | 坑货 | 骗子店 | 什么玩意儿 | 垃圾得很 | 垃圾平台 | 垃圾快递 | 垃圾质量 | 到底还要多久 | 到底什么时候才能到 | 到底有没有人管 | 本当にゴミ | ゴミみたい';

const list = (text) => text.split('|').map((each) => each.trim());

/** `[{ language, mood, text, weight }]` */
export function readThings() {
  const named = Object.entries(things).flatMap(([language, [names, places, frames]]) => {
    const [nameList, placeList, frameList] = [list(names), list(places), list(frames)];
    const lines = nameList.flatMap((name, at) =>
      frameList.map((frame, turn) =>
        frame.replace('#', name).replace('@', placeList[(at + turn) % placeList.length]),
      ),
    );
    const each = Math.max(1, Math.ceil(lines.length / THING_LINES));
    return [...new Set(lines)]
      .filter((_, at) => each === 1 || (at * 7) % each === 0 || at % frameList.length === 0)
      .map((text) => ({ language, mood: 'neutral', text, weight: 2 }));
  });
  return [
    ...named,
    ...plainQuestions().map((text) => ({ language: 'zh', mood: 'neutral', text, weight: 3 })),
    ...list(bitter).map((text) => ({ language: 'any', mood: 'angry', text, weight: 14 })),
    ...list(meant).map((text) => ({ language: 'any', mood: 'positive', text, weight: 8 })),
    ...list(mocking).map((text) => ({ language: 'any', mood: 'negative', text, weight: 8 })),
    ...list(rubbish).map((text) => ({ language: 'any', mood: 'angry', text, weight: 8 })),
  ];
}
