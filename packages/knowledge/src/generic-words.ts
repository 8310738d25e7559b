import { foldedSet } from './fold-word.js';

/**
 * Words by which customers call what they ask for, whatever it is: "return policy", "payment methods". A base that
 * never says them answers no worse for it. As they are after folding: lower case, without accents, simplified.
 */
const GENERIC_WORDS = [
  // en
  'sell sells selling sold policy policies info information details terms conditions method methods option options accept accepts accepted available possible offer offers support supported allow allowed regarding concerning rule rules process procedure currently usually normally exactly really actually guys store shop website item items product productsbuy bought purchase purchased safe washable suitable something anything take takes taking whats',
  // de
  'bedingungen richtlinie richtlinien regelung regelungen informationen infos moglich moglichkeit moglichkeiten methoden akzeptiert akzeptieren verkauft verkaufen bieten anbieten eigentlich genau bezuglich betreffend laden geschaft artikel produkt produkte ware gekauft kaufen geeignet nehmt nehmen nimmt',
  // es pt fr it nl
  'vendeis venden vende vendemos politica politicas condiciones informacion detalles opciones metodos aceptan disponible posible tienda producto productos articulo',
  'vendem vende condicoes informacoes detalhes opcoes metodos formas aceitam disponivel possivel loja produto produtos artigo',
  'vendez vendons politique conditions informations modalites moyens options acceptez possible disponible boutique magasin produit produits article',
  'condizioni informazioni modalita metodi opzioni accettate possibile disponibile negozio prodotto prodotti beleid voorwaarden informatie mogelijk winkel artikel product',
  // ru id vi
  'правила условия политика информация способы варианты возможно магазин товар товара товары',
  'kebijakan syarat ketentuan informasi metode cara pilihan tersedia toko produk barang',
  'chinh sach thong tin dieu kien phuong thuc cach cua hang san pham',
  // What was ordered
  'parcel parcels package packages paket pakete paquete paquetes encomenda encomendas colis pacco pakket посылка посылки посылку paketnya الطرد طرد order orders ordered stuff thing things bestellung bestellt pedido pedidos compra encomenda commande commandes achat ordine bestelling заказ заказа заказы заказал pesanan pesan belanjaan طلبي طلب الطلب طلبية طلبيتي الطلبية 주문 주문한 주문을 ออเดอร์ คำสั่งซื้อ สั่ง ซื้อ',
  // ar th ko
  'سياسة السياسة شروط الشروط معلومات طرق طريقة متوفر متاح متجر المتجر منتج المنتج يوجد توجد لديكم عندكم',
  'นโยบาย เงื่อนไข ข้อมูล วิธี วิธีการ ร้าน สินค้า',
  '정책 조건 정보 방법 가능 상점 상품 제품 있나요 되나요',
];

const known = foldedSet(GENERIC_WORDS.join(' '));

export function isGenericWord(word: string): boolean {
  return known.has(word);
}

/** 政策, 规定 and their like: pairs of characters, so that 政 or 定 alone are not meant. */
const GENERIC_PAIRS = new Set(
  '包裹 荷物 订单 订的 买的 注文 政策 规定 规则 条件 方式 方法 信息 详情 流程 你们 店铺 商品 产品 东西 ポリシー 方針 情报 详细 可能 商品 当店'.split(
    ' ',
  ),
);

export function isGenericPair(pair: string): boolean {
  return GENERIC_PAIRS.has(pair);
}
