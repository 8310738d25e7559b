import { STATE_PHRASES } from './state-phrases.js';

/**
 * What kind of answer is asked for, whatever it is about: a time, a beginning or an end. Written as in commerce-phrases.ts.
 * A price is a wish of its own, for passages speak of it in words.
 */
export const KIND_PHRASES: Readonly<Record<string, readonly string[]>> = {
  time: [
    'delivery time*|shipping time*|refund time*|processing time*|handling time*|production time*|transit time*|how long|how long _ take*|how many days|many days|days til*|how many weeks|how many months|how many years|how soon|how fast|how quick*|when will|when do i get|when does _ come|when does _ arrive|when is _ coming|when can i expect|days to|deadline|lead time|turnaround',
    '配送时间|发货时间|到货时间|送达时间|退款时间|处理时间|制作时间|交货时间|多久|几天|多长时间|多少天|几日|几年|什么时候到|什么时候发|什么时候能|何时|时效|要等',
    'cuanto tarda*|cuanto falta*|cuanto tiempo|cuanto demora*|cuantos dias|cuantos anos|cuantas semanas|cuando llega*|cuando recib*|cuando me|plazo de entrega',
    'quanto tempo|quantos dias|quantos anos|quantas semanas|quanto demora|quando chega*|quando recebo|prazo',
    'wie lange|wie lang|wie viele tage|wieviele tage|wieviel tage|wie viele jahre|wie viele wochen|wie schnell|bis wann|wann kommt|wann wird|wann ist _ da|wann bekomm*|wann erhalt*|lieferzeit|dauer',
    'combien de temps|combien de jours|combien d annees|combien de semaines|dans combien|quand est ce que|quand vais je|quand recev*|quand arriv*|quel delai|quels delais|delai*',
    'berapa lama|berapa hari|berapa minggu|berapa tahun|kapan sampai|kapan tiba|kapan datang|kapan dikirim|quanto ci mette|quanti giorni|hoe lang|hoeveel dagen',
    'bao lau|may ngay|bao nhieu ngay|may nam|bao nhieu nam|khi nao _ den|khi nao _ nhan|bao gio _ den|bao gio _ nhan|thoi han|thoi gian',
    'กี่วัน|นานไหม|นานแค่ไหน|นานเท่าไหร่|เมื่อไหร่|เมื่อไร|กี่ปี|กี่เดือน|กี่อาทิตย์|กี่สัปดาห์',
    '何日|どのくらいかか|どれくらいかか|どのぐらいかか|いつ届|いつ着|いつ来|いつ発|いつまで|いつごろ|何年|何週間|日数|期間|期限',
    '얼마나 걸*|며칠*|몇일*|언제*|몇년*|몇 년*|기간*',
    'сколько дней|сколько времени|сколько идет|сколько ждать|как долго|как быстро|когда прид*|когда приед*|когда достав*|когда будет|когда отправ*|через сколько|за сколько|срок*',
    'كم يستغرق|كم يوم|كم يوما|كم مدة|متى يصل|متى تصل|متى يوصل|متى استلم|متى أستلم|خلال كم|كم سنة|كم من الوقت',
  ],
  // Plainly in money; "how much" alone may be asked of anything.
  money: [
    'how much is|how much are|how much s|how much for|how much does _ cost|how much do _ cost|how much would _ cost|what does _ cost|what do _ cost|price of|cost of',
    '多少钱|几块钱|几元',
    'cuanto cuesta*|cuanto vale*|cuanto es|a cuanto|que precio|quanto custa*|quanto fica|quanto sao|qual o preco|qual o valor',
    'was kostet|was kosten|wie viel kostet|wieviel kostet|wie viel kosten|wieviel kosten|wie teuer|combien coute*|combien ca coute|quel est le prix|quel prix|a combien',
    'berapa harga*|harganya berapa|biayanya berapa|ongkirnya berapa|bao nhieu tien|gia bao nhieu|het bao nhieu|may tien',
    'กี่บาท|ราคาเท่าไหร่|ราคาเท่าไร|ค่าส่งเท่าไหร่|いくら|얼마예요|얼마에요|얼마인가요|얼마입니까|얼마죠',
    'сколько стоит|сколько стоят|сколько будет стоить|какая цена|почем|بكم|كم سعر|كم السعر|كم يكلف|كم تكلفة|كم ثمن',
  ],
  // How often, which "twice a week" tells.
  often: [
    'how often|how frequently|how many times|wie oft|wie haufig|wie regelmassig|cada cuanto|con que frecuencia|cuantas veces|com que frequencia|quantas vezes|combien de fois|quelle frequence|tous les combien|hoe vaak|quante volte|ogni quanto|seberapa sering|berapa kali|may lan|bao nhieu lan',
    '多久一次|多久换|多长时间一次|几天一次|多少次|几次|频率|隔多久|何回|頻度|どれくらいおき|何日おき|얼마나 자주|몇번|как часто|сколько раз|كم مرة|บ่อยแค่ไหน|กี่ครั้ง',
  ],
  'which-day': [
    'what day*|which day*|on what days|welche* tage*|welche* tag|que dia|que dias|em que dias|quel jour|quels jours|hari apa|ngay nao|thu may|星期几|礼拜几|周几|哪几天|何曜日|วันไหน|무슨 요일|какие дни|какой день|по каким дням',
  ],
  begin: [
    'when does _ start*|when does _ begin*|when do _ start*|when do _ begin*|starts|start on|starting|begins|begin on|opens on|goes live|go live|kick* off|start date',
    '开始|开抢|几号开|哪天开|开跑',
    'empieza*|comienza*|cuando empez*|inicia|comeca*|wann beginnt|wann startet|wann fangt|beginnt|startet|los geht',
    'commence*|debut*|demarre*|mulai|dimulai|bat dau|เริ่ม|始ま|いつから|開始|시작*|начина*|начнет*|старт*|يبدأ|تبدأ|بداية',
  ],
  end: [
    'when does _ end*|when does _ finish*|when do _ end*|until when|till when|how long does _ last|how long is _ on|last day|ends|ending|end on|end date|runs until|valid until|valid till|finishes|is over|expire*|until|end|ended',
    '结束|截止|到什么时候|到几号|最后一天|为止|到期',
    'termina*|acaba*|hasta cuando|hasta|finaliza*|ate quando|ate|wann endet|endet|bis wann|lauft bis|letzter tag|gilt bis|gultig bis|bis',
    'finit|fini|jusqu*|se termine|prend fin|dernier jour|sampai kapan|berakhir|ket thuc|den khi nao|het han|สิ้นสุด|หมดเขต|ถึงวันที่|終わ|いつまで|終了|まで|끝나*|종료*|까지*|закончи*|заканчива*|конец|до какого|ينتهي|تنتهي|نهاية|حتى',
  ],
  // One character apart, and each is asked for itself.
  // Which colour, which the name of one tells.
  colour: [
    'what colo*|which colo*|what shade*|colo*|farbe*|farbton*|welche* farbe*|que color*|color*|quelle* couleur*|couleur*|cor|cores|quais cores|que cor|che colore|colore|colori|kleur*|warna|mau gi|mau nao|mau sac',
    '颜色|顏色|什么色|什麼色|何色|色は|色が|カラー|색*|цвет*|สี|لون|ألوان|اللون|الألوان',
  ],
  // How heavy, which a unit of weight tells.
  weight: [
    'how heavy|how much does _ weigh|what does _ weigh|weigh*|weight|wie schwer|was wiegt|wiegt|gewicht|cuanto pesa*|pesa|peso de|quanto pesa*|combien pese*|pese|quel poids|poids|berapa berat|beratnya|hoe zwaar|nang bao nhieu|can nang',
    '多重|重量|几斤|几公斤|多少克|重さ|何キロ|何グラム|무게*|얼마나 무거*|몇 킬로*|сколько весит|весит|вес|كم يزن|كم وزن|الوزن|หนักเท่าไหร่|หนักเท่าไร|น้ำหนัก',
  ],
  // Whether there is one now, which says nothing of what it is.
  stock: [
    'in stock|out of stock|stock level*|stocked|restock*|sold out|do you still have|how many are left|any left|auf lager|lagernd|vorratig*|ausverkauft*|nicht mehr lieferbar|sofort lieferbar|noch da|en stock|agotad*|hay existencias|queda* _ unidad*|em estoque|esgotad*|en rupture|rupture de stock|epuise*|disponibile a magazzino|esaurit*|op voorraad|uitverkocht',
    '有货|有貨|现货|現貨|有没有货|有沒有貨|缺货|缺貨|售罄|卖完|賣完|库存|庫存|补货|補貨|在庫|品切れ|売り切れ|入荷|재고*|품절*|입고*',
    'в наличии|нет в наличии|есть ли в наличии|распродан*|stok|ready stock|stoknya|stock habis|con hang|co san|het hang|มีของ|ของหมด|สินค้าหมด|พร้อมส่ง|متوفر*|نفد*|المخزون',
  ],
  // Several at the same time, which what tells of one does not answer.
  combine: [
    'combin*|stack*|use _ at once|two _ at once|both _ at once|several _ at once|kombinier*|mehrere _ gleichzeitig|combinable*|acumul*|cumul*|usar _ a la vez',
    '叠加|疊加|叠用|同时使用|同時使用|一起使用|一起用|併用|중복*|суммир*|совмест*',
  ],
  dishwasher: [
    'dishwasher*!|dish washer!|洗碗机!|lavavajillas!|lava loucas!|maquina de lavar louca!|spulmaschine*!|geschirrspuler*!|lave vaisselle!|mesin cuci piring!|may rua bat!|เครื่องล้างจาน!|食洗機!|食器洗い機!|식기세척기*!|посудомо*!|غسالة الصحون!|غسالة الأطباق!',
  ],
  'washing-machine': [
    'washing machine*!|machine wash*!|洗衣机!|能机洗!|可机洗!|可以机洗!|lavadora!|maquina de lavar roupa!|waschmaschine*!|lave linge!|machine a laver!|mesin cuci!|may giat!|เครื่องซักผ้า!|洗濯機!|세탁기*!|стиральн*!|غسالة الملابس!',
  ],
  ...STATE_PHRASES,
};
