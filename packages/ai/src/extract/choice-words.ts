import { foldText, simplify } from '../text/fold.js';

/**
 * What choices are about, one thing a line, in the languages we serve: who asks for "mittel" takes M. Words before the
 * bar are whole, or begin so where a star stands; behind it are pieces of what is written without spaces.
 */
const LINES = `
xs extra-small xsmall | 加小号|特小
s small klein* petit* pequeñ* pequen* piccol* mał* küçük маленьк* kecil nhỏ صغير* | 小号|小杯|小的|小份|小码|小さ|스몰|작은|เล็ก
m medium mid* mittel* moyen* median* médi* medi* middel* średni* orta средн* sedang vừa متوسط* | 中号|中杯|中等|中的|中份|中码|ミディアム|中くらい|미디움|중간|กลาง
l large big groß* gross* grand* grande* grandes duż* büyük больш* besar lớn كبير* | 大号|大杯|大的|大份|大码|大き|라지|큰|ใหญ่
xl extra-large xlarge | 加大|特大
xxl 2xl | 双加大
red rot rote* rouge* rojo* roja* vermelh* ross* rood rode czerwon* kırmızı красн* merah đỏ أحمر حمراء | 红|赤|빨간|빨강|แดง
blue blau* bleu* azul* blu blauw* niebiesk* mavi син* голуб* biru xanh أزرق زرقاء | 蓝|青|파란|파랑|น้ำเงิน|ฟ้า
green grün* vert* verde* verdi groen* zielon* yeşil зелён* зелен* hijau أخضر خضراء | 绿|緑|초록|녹색|เขียว
black schwarz* noir* negro* negra* preto* preta* nero nera neri zwart* czarn* siyah чёрн* черн* hitam đen أسود سوداء | 黑|黒|검은|검정|ดำ
white weiß* weiss* blanc* blanco* branc* bianc* wit witte biał* beyaz бел* putih trắng أبيض بيضاء | 白|흰|하얀|ขาว
yellow gelb* jaune* amarill* amarel* giall* geel gele żółt* sarı жёлт* желт* kuning vàng أصفر | 黄|노란|เหลือง
grey gray grau* gris* cinza* grigi* grijs grijze szar* gri сер* abu xám رمادي* | 灰|グレー|회색|เทา
brown braun* marron* marrón* marrom castanh* marrone* bruin* brązow* kahverengi коричнев* coklat nâu بني* | 棕|褐|茶色|갈색|น้ำตาล
pink rosa rose* róż* pembe розов* hồng وردي* | 粉|ピンク|분홍|핑크|ชมพู
gold golden* or doré* dorad* oro dourad* gouden złot* altın золот* emas ذهبي* | 金色|금색|ทอง
silver silber* argent* plata plated* prata argento zilver* srebrn* gümüş серебр* perak bạc فضي* | 银|銀|은색|เงิน
urgent* asap quick* fast express* rush* immediat* soon hurry dringend* eilig* schnell* sofort* express* rapide* urgenc* rápid* rapid* pronto spoed* pilne* pilny acil* срочн* быстр* segera cepat gấp nhanh عاجل* سريع* مستعجل* | 急|尽快|马上|加急|快点|至急|早く|급|빨리|ด่วน|เร็ว
gift* present* geschenk* cadeau* regalo* presente* prenda* regali geschenk* prezent* hediye* подар* kado hadiah quà هدية* | 礼物|送礼|礼品|プレゼント|ギフト|선물|ของขวัญ
pickup pick-up collect* abhol* selbstabhol* retrait retirar recog* ritir* retirad* ophal* afhal* odbiór odbior* самовывоз* забр* ambil استلام | 自取|自提|上门取|取货|店頭受取|픽업|방문|รับเอง
delivery deliver* ship* lieferung liefern* versand* livraison livr* envío envio* enviar* entrega* consegna* spedizion* bezorg* verzend* dostaw* wysył* kargo teslimat* достав* kirim* antar giao توصيل* شحن* | 送货|配送|快递|邮寄|寄|配達|発送|배송|배달|ส่ง
cash bar bargeld espèces liquide efectivo dinheiro contanti contant gotówk* nakit наличн* tunai tiền نقد* | 现金|現金|현금|เงินสด
card credit* debit* karte* kreditkarte* carte* tarjeta* cartão carta* kaart* karta* kartą kart* карт* kartu thẻ بطاقة* | 刷卡|信用卡|卡|カード|카드|บัตร
transfer überweisung* virement* transferencia* transferênc* bonifico* overschrijving* przelew* havale перевод* chuyển تحويل* | 转账|汇款|振込|이체|โอน
invoice rechnung* facture* factura* fatura* fattura* factuur faktur* fatura счёт* счет* hóa فاتورة | 发票|请求书|請求書|계산서|ใบกำกับ
women woman* ladies damen* frau* femme* mujer* mulher* feminin* donna donne dames* vrouw* damsk* kobiet* kadın* женск* женщин* wanita nữ نسائي* نساء | 女|여성|여자|หญิง
men man* mens gents herren* männer* mann homme* hombre* homem masculin* uomo uomini heren* męsk* mężczyz* erkek* мужск* мужчин* pria nam رجالي* رجال | 男|남성|남자|ชาย
kids kid* child* children* kinder* kind enfant* niñ* criança* infantil* bambin* dzieci* çocuk* детск* ребён* дет* anak trẻ أطفال | 儿童|孩子|小孩|子供|아이|어린이|เด็ก
new neu* neuf neuve nouve* nuev* novo nova nuov* nieuw* now* yeni нов* baru mới جديد* | 新的|全新|新品|새|ใหม่
used second-hand secondhand gebraucht* occasion usad* usato usati tweedehands używan* ikinci подерж* б/у bekas cũ مستعمل* | 二手|中古|중고|มือสอง
wholesale bulk reseller* grossist* großhandel* gros mayor* atacado ingrosso groothandel hurt* toptan опт* grosir sỉ جملة | 批发|卸|도매|ขายส่ง
broken damage* defect* faulty kaputt* beschädig* defekt* cass* abîm* roto* rota* dañ* quebrad* danificad* rotto rotta danneggiat* kapot* stuk uszkodz* zepsut* kırık bozuk слом* разби* бракован* rusak hỏng vỡ مكسور* تالف* | 坏|破|碎|损|壊れ|割れ|파손|고장|แตก|พัง|เสีย
home house haus* zuhause maison casa huis dom ev дом* rumah nhà منزل بيت | 家用|家里|自宅|집|บ้าน
business company firma* gewerb* geschäftlich* entreprise* empresa* azienda bedrijf zakelijk firm* şirket* компани* бизнес* perusahaan kantor công شركة | 公司|企业|商用|会社|회사|บริษัท
wedding* hochzeit* mariage* boda* casamento* matrimonio nozze bruiloft* wesel* ślub* düğün* свадьб* свадеб* pernikahan cưới زفاف | 婚礼|结婚|結婚|결혼|แต่งงาน
birthday* geburtstag* anniversaire* cumpleaños aniversário* compleanno verjaardag* urodzin* doğum рожден* ulang sinh ميلاد | 生日|誕生日|생일|วันเกิด
wrap* packing gift-wrap* verpack* einpack* emball* envolv* embrulh* incart* inpak* opakow* paket* упаков* bungkus gói تغليف | 包装|包起来|ラッピング|포장|ห่อ
monthly month monat* mensuel* mensual* mensal* mensile* maandelijks* miesięczn* aylık ежемесячн* bulanan tháng شهري* | 每月|按月|毎月|월간|รายเดือน
yearly annual* year jährlich* annuel* anual* annuale* jaarlijks* roczn* yıllık ежегодн* tahunan năm سنوي* | 每年|按年|年間|연간|รายปี
morning* morgens vormittag* matin* manhã mattina ochtend* rano sabah утр* pagi sáng صباح* | 早上|上午|朝|午前|아침|오전|เช้า
afternoon* nachmittag* après-midi tarde pomeriggio middag* popołudni* öğleden дн[её]м siang chiều ظهر* | 下午|午後|오후|บ่าย
evening* abend* soir* noche noite sera avond* wieczor* akşam вечер* malam tối مساء* | 晚上|傍晚|夜|저녁|เย็น|ค่ำ
`;

interface Line {
  words: RegExp;
  pieces: readonly string[];
}

let lines: readonly Line[] | undefined;

function readLine(line: string): Line {
  const [words = '', pieces = ''] = line.split(' | ');
  const sources = words.split(' ').map((word) => word.normalize('NFKC').replace(/\*$/u, '\\p{L}*'));
  return {
    words: new RegExp(`(?<![\\p{L}\\p{M}\\d])(?:${sources.join('|')})(?![\\p{L}\\p{M}])`, 'u'),
    pieces: pieces.split('|').map((piece) => simplify(piece.normalize('NFKC'))),
  };
}

/** The lines that a text speaks of. */
export function choicesIn(text: string): ReadonlySet<number> {
  lines ??= LINES.trim().split('\n').map(readLine);
  // "I'm" is no size.
  const folded = foldText(text).replaceAll(/'(?=\p{L}{1,2}(?!\p{L}))/gu, '');
  return new Set(
    lines.flatMap(({ words, pieces }, at) =>
      words.test(folded) || pieces.some((piece) => piece !== '' && folded.includes(piece)) ? [at] : [],
    ),
  );
}
