import { foldedSet } from './fold-word.js';

/**
 * Words that stand in every question, by language. A small base cannot learn from itself that "how do I" says
 * nothing. As they are after folding: lower case, without accents, simplified.
 */
const STOP_WORDS = [
  // en
  'a about all also am an and any are as at be because been being but by can could did do does doing for from get had has have having he her here him his how i if in into is it its just like me my no not of on or our out please she should so some still than that the their them then there these they this those to up us was we were what when where which who whom whose why will with would you your may might must shall now',
  // What an apostrophe leaves: what's, don't, l'article, qu'il
  's t m d l j n c ll re ve don doesn didn isn aren wasn weren won couldn wouldn shouldn hasn haven',
  // How much of it is asked for, which no answer says
  'often oft hago hacer hacemos faire fais fazer faco debo debe tengo devo dois doit passiert happens long many much lange eure euer geht gehts habt gak nggak enggak ga yg nya dong viele longtemps tiempo tempo مدة долго',
  // de
  'aber als also am an auch auf aus bei bin bis bitte da das dass dem den der des die dies diese dieser dieses doch du durch ein eine einem einen einer eines er es fur gibt habe haben hat hatte ich ihr im in ist ja kann man mein meine meinen meiner mich mir mit nach nicht noch nur ob oder ohne sein seine sich sie sind so uber um und uns unser von vor wann warum was welche welchem welchen welcher welches wer werden wie wird wo wurde wurden zu zum zur muss musst mussen soll sollen sollte darf durfen kannst konnen konnt euch machen mache macht tun',
  // es pt fr it nl
  'al algo como con cual cuales cuando cuantas cuanto cuantos de del donde el ella en era es esta este esto fue ha hay la las le lo los mas me mi no nos o para pero por porque puede puedo que quien se ser si sin sobre son su sus te tiene tu un una unas unos y ya yo',
  'ao aos as com da das do dos e ela ele em entao esse eu foi isso mais mas meu minha muito na nas nao no nos num numa onde os ou pela pelo quais qual quando quanto quantos quem sao sem sua seu tem um uma voce',
  'au aux avec avez ce ces cette combien comment dans des du elle est et etait ete etre il ils je leur lui ma mais mes moi mon ne notre nous on ont ou par pas peut pour pourquoi puis qu quand que quel quelle quelles quels qui sa ses son sont suis sur ta tes ton un une vos votre vous',
  'che chi ci come cosa cui dal dalla degli dei del della delle di gli ho il io mia mio nel nella non per perche piu posso quale quali quando quanto quello questa questo sono sul sulla suo un uno',
  'aan dat deze die dit een en er had heb hebben heeft hem het hij hoe hun ik ja je kan met mijn naar niet nog nu of om ook op te uit van veel voor waar waarom wanneer wat we welke wie wij worden zijn zo',
  // ru
  'а без бы был была были было быть в вам вас весь во вот все всех вы где да даже для до его ее если есть еще же за и из или им их к как какая какие какой каком когда которые который кто ли меня мне можно мой мы на над нам нас не него нет но ну о об он она они от по под почему при с сколько со так также там то того только ты у уже что чтобы эта эти это этот я',
  // id vi
  'ada adalah agar akan aku anda apa apakah atau bagaimana bahwa berapa bisa dalam dan dari dengan di dia dimana ini itu jika kami kapan ke ketika kita mana mengapa mereka oleh pada saya sebagai siapa tidak untuk yang',
  'ai anh ban bao bi boi cac cai cho chung co cua cung da dang dau de den do duoc gi hay khi khong la lai lam mot muon nao nay neu nguoi nhieu nhu nhung o phai ra rat sao se ta tai the theo thi toi trong tu va van vao ve voi vi',
  // ar
  'يمكنني يمكن يمكنك أستطيع استطيع بإمكاني اقدر أقدر',
  'ان او اي ايضا اين الى التي الذي الذين عن على في قد كان كانت كل كم كيف لا لم لن له لها ما ماذا متى مع من منذ هذا هذه هل هم هو هي و يا يكون',
  // What is said before and after what is wanted, in the same order
  'hello hi hey dear please thanks thank thx good morning afternoon evening question wondering wonder know want need tell like help anyone',
  'hallo guten tag morgen moin danke vielen frage wissen mochte wollte will hatte gerne gern sagen hilfe',
  'hola buenas buenos dias tardes gracias favor pregunta saber quiero quisiera necesito decir ayuda',
  'ola bom boa dia tarde obrigado obrigada pergunta gostaria quero preciso dizer ajuda queria',
  'bonjour bonsoir salut merci svp plait question savoir voudrais veux aimerais besoin dire aide',
  'ciao buongiorno grazie favore domanda sapere vorrei aiuto dag bedankt vraag weten graag wil',
  'привет здравствуйте добрый день вечер пожалуйста спасибо вопрос подскажите скажите хочу хотел хотела нужно помогите',
  'halo hai kak min gan sis permisi terima kasih makasih tolong mau tanya ingin perlu bantu',
  'xin chao shop oi cam on hoi biet giup minh em vui long',
  'مرحبا السلام عليكم شكرا فضلك اريد أريد سؤال ممكن لو سمحت',
  // How soon and how often it is, and that it is no longer so
  'til roughly anymore still yet already until till soon noch mehr schon jetzt bald wieder ungefahr etwa ya todavia aun ahora mas ainda agora deja encore maintenant plus уже еще теперь сейчас sudah udah belum lagi sekarang roi nua chua bay gio',
  // ko, as a wish ends
  '싶어요 싶습니다 싶은데 싶은데요 싶어 주세요 해주세요 되나요 돼요 되요 하나요 할까요 할게요 있어요 있을까요 가능한가요 가능할까요 어떻게요 제가 저는 제 좀 혹시 안녕하세요 감사합니다',
  // zh, character by character, and ja
  '的 了 吗 呢 吧 啊 还 是 在 有 和 与 或 我 你 您 他 她 它 们 这 那 个 么 什 怎 样 请 问 就 都 也 要 会 能 可 以 为 对 从 到 被 把 给 多 少 哪 谁 几',
  'の に は を た が で て と し れ さ る い も す な こ よ か ま ん り う ど あ く だ つ え そ',
  // th ko
  'ครับผม จ้า จ้ะ นะ นะคะ หน่อย เลย ด้วย สิ ล่ะ เหรอ หรอ ผม ฉัน ดิฉัน หนู เรา คุณ เขา มัน แอ ดมิน แอดมิน ทาง รบกวน สอบถาม ถาม ขอ อยาก ทราบ ต้องการ ต้อง สามารถ ถ้า หาก พอดี เพิ่ง เพราะ แต่ ตั้งแต่ อีก ยัง แบบ แบบนี้ ประมาณ ปกติ สวัสดี ขอโทษ ขอบคุณ ช่วย บ้าง กัน ไม่ทราบ ว่าจะ ตอนนี้ วันนี้ เมื่อวาน ซึ่ง โดย ไง ยังไง',
  'ที่ และ ใน ของ เป็น มี ได้ จะ ไม่ ว่า ให้ การ กับ ไป มา อยู่ คือ อะไร ไหน อย่างไร เมื่อ ใคร ทำไม กี่ ครับ ค่ะ คะ นี้ นั้น หรือ แล้ว ก็ ไหม',
  '이 그 저 것 수 등 및 는 은 가 을 를 의 에 에서 로 으로 와 과 도 무엇 무엇입니까 어떻게 언제 어디 누가 왜 얼마나 있는 있습니까 합니까 어떤',
];

const known = foldedSet(STOP_WORDS.join(' '));

export function isStopWord(word: string): boolean {
  return known.has(word);
}
