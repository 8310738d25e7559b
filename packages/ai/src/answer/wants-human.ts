import { foldText, simplify } from '../text/fold.js';
import { SLANG } from './wants-human-slang.js';

/** What is a wish for a person when it is all that somebody says, courtesies apart. */
const ALONE: ReadonlySet<string> = new Set(
  [
    'human|agent|representative|operator|person|manager|supervisor|staff|support|customer service|customer support|support team',
    'human agent|human support|real human|real person|real agent|live agent|live person|live support|anyone there|is anyone there|anybody there|is anybody there|is there anyone|is there anybody|is anyone here|is there anyone here',
    '人工|人工客服|人工服务|客服|客服人员|真人|真人客服|真人服务|在线客服|活人|有人吗|有人在吗|人工台',
    'オペレーター|担当者|担当の方|スタッフ|係の人|人間|有人対応|有人チャット|상담원|상담사|상담직원|직원|사람|담당자',
    'agente|humano|persona|asesor|asesora|operador|operadora|persona real|agente humano|servicio al cliente',
    'atendente|pessoa|atendente humano|pessoa real|atendimento humano',
    'mitarbeiter|mitarbeiterin|mensch|berater|kundenservice|kundendienst|echter mensch|echte person|menschen',
    'humain|conseiller|conseillere|conseillère|operateur|opérateur|vraie personne|service client',
    'operatore|umano|persona vera|servizio clienti|medewerker|mens|klantenservice|echt persoon',
    'konsultant|konsultantka|człowiek|pracownik|obsługa klienta|müşteri temsilcisi|müşteri hizmetleri|temsilci|insan|operatör|yetkili',
    'admin|cs|petugas|manusia|orang asli|nhân viên|tư vấn viên|người thật|แอดมิน|เจ้าหน้าที่|พนักงาน',
    'оператор|оператора|человек|человека|живой человек|живого человека|менеджер|сотрудник|консультант',
    'موظف|الموظف|شخص|إنسان|انسان|شخص حقيقي|خدمة العملاء|ممثل خدمة العملاء',
  ].flatMap((words) => simplify(words).split('|')),
);

const COURTESY = new RegExp(
  simplify(
    "(?<!\\p{L})(?:please|pls|plz|now|thanks|thank you|hi|hello|a|an|the|por favor|porfavor|un|una|um|uma|bitte|ein|eine|einen|s'il (?:vous|te) pla[iî]t|svp|stp|merci|per favore|alstublieft|aub|een|proszę|lütfen|bir|tolong|minta|làm ơn|cho|ครับ|ค่ะ|ขอ|пожалуйста|من فضلك|لو سمحت)(?!\\p{L})|请|麻烦|谢谢|你好|我要|我想要|我想找|我要找|我想|我找|吧$|啊$|呢$|[をの]?(?:お願いします|おねがいします|お願い|ください)|주세요|부탁드려요|부탁합니다|요$",
  ),
  'gu',
);

const PERSON =
  'human|person|agent|representative|rep|operator|someone|somebody|staff member|employee|manager|supervisor|advisor|adviser';
/** The person is what is wanted, not the first half of a word for a thing: "a human hair wig". */
const NO_THING =
  '(?= (?:please|pls|plz|now|instead|here|who|that|not|to|on|and|or|about|for|from|asap|right|immediately|in|rather|can|could|again|already|service|support)(?!\\p{L})|\\s*(?:[^\\p{L}\\s-]|-(?!\\p{L})|$))';
const DET =
  '(?:an? |the |some |your |my |any |another )?(?:real |live |actual |human |customer service |support )?';

/** Matched on folded text; in scripts that set words apart, as whole words. */
const PHRASES: readonly RegExp[] = [
  `\\b(?:speak|talk|chat|connect(?: me| us)?|transfer(?: me| us)?|put me through|escalate|hand (?:me )?over) (?:to |with )${DET}(?:${PERSON}|people|staff|customer (?:service|support|care)|support(?: team)?)${NO_THING}`,
  `\\b(?:want|need|get me|give me|i'?d like|would like|let me have|bring me|send me) ${DET}(?:${PERSON.replace('|someone|somebody', '')})${NO_THING}`,
  `\\b(?:human|person|agent|representative|operator) (?:please|pls|plz)\\b|\\bhelp from ${DET}(?:human|person|someone|agent)${NO_THING}`,
  `\\b(?:real|live|actual) (?:human|person|agent)${NO_THING}|\\bcan (?:someone|somebody|an agent|a person|a human) (?:please )?(?:call|phone|ring|contact) me\\b`,
  '转接?(?:到|给)?(?:人工|真人|客服)|(?:要|找|叫|换|接|联系|连接|需要|和|跟|与|给我)(?:一个|个|一位|位|你们的?|下)?(?:人工|真人|客服|活人|经理|主管|店长|老板)(?!费|服务费|草|皮|钻|智能|呼吸|合成|造|吹|安装|成本|电话|号码|微信号|的?价|样|照|拍|模)',
  '(?:人工|真人)(?:客服|服务)(?!费|的?价|电话|号码|时间|收费|多少|要钱|几点)',
  '(?:オペレーター|担当者|担当の方|スタッフ|係の人|人間|有人|人)(?:に|と|を|へ|での|で|の)?(?:直接)?(?:つない|繋い|つなげ|代わっ|かわっ|替わっ|話した|話を|話せ|話し|お願い|呼ん|対応(?:を|に|して)|チャット)',
  '상담(?:원|사|직원)(?:과|와|이랑|랑|하고|에게|한테|을|를|으로|로)? ?(?:연결|통화|얘기|이야기|대화|상담|바꿔|불러|부탁)|(?:사람|직원|담당자|매니저)(?:과|와|이랑|랑|하고|에게|한테) ?(?:연결|통화|얘기|이야기|대화|상담|말)',
  `(?<!\\p{L})(?:hablar|comunicar(?:me)?|contactar|conectar(?:me)?|chatear)(?!\\p{L}).{0,6}(?:con|a) (?:una? |el |la |su |tu |alg[uú]n )?(?:persona|humano|agente|asesora?|operadora?|alguien|representante|servicio al cliente|encargado)|(?<!\\p{L})(?:persona|agente) (?:real|humano)(?!\\p{L})|(?:quiero|necesito|dame|deme|p[aá]same con|p[aá]seme con) (?:una? )?(?:humano|agente|asesora?|operadora?)(?!\\p{L})`,
  `(?<!\\p{L})falar (?:com |c\\/ )(?:uma? |o |a |algum )?(?:atendente|humano|pessoa|algu[eé]m|operador|gerente|representante)|(?<!\\p{L})atendente humano|(?:quero|preciso de|chama|chame) (?:uma? )?(?:atendente|humano|pessoa real)(?!\\p{L})`,
  `(?<!\\p{L})(?:mit|zu) (?:einem |einer |einen |ihrem |dem |der )?(?:echten |richtigen |menschlichen )?(?:menschen|mensch|mitarbeiter(?:in)?|person|berater(?:in)?|kundendienst|kundenservice|support|jemande?[mn]?|vorgesetzten) .{0,24}(?:sprechen|reden|verbind|verbunden|chatten|telefonier|schreiben)|(?:sprechen|reden|verbinden|chatten|telefonieren).{0,12} mit (?:einem |einer |einen )?(?:echten )?(?:menschen|mitarbeiter(?:in)?|berater(?:in)?|kundendienst|kundenservice)(?!\\p{L})|(?:will|möchte|brauche|geben sie mir|gib mir) (?:einen |eine )?(?:echten |echte |richtigen )?(?:menschen|mitarbeiter|berater|person)(?=[.!?,]| bitte|$)`,
  `(?<!\\p{L})(?:parler|discuter|échanger|contacter|joindre) (?:à |a |avec )?(?:une? |votre |le |la |quelqu'un|d'autre )*(?:vrai(?:e)? |véritable )?(?:humain|personne|agent|conseill(?:er|ère)|quelqu'un|op[eé]rateur|responsable|service client)(?!\\p{L})|(?<!\\p{L})vraie? (?:personne|humain)(?!\\p{L})|(?:veux|voudrais|passez-moi|besoin d') ?(?:une? )?(?:humain|conseill(?:er|ère)|op[eé]rateur)(?!\\p{L})`,
  `(?<!\\p{L})(?:parlare|chattare|comunicare) con (?:una? |un'|qualche |il |il vostro )?(?:persona|operatore|operatrice|qualcuno|umano|addetto|assistenza|responsabile|servizio clienti)|(?:voglio|vorrei|mi serve|passami) (?:una? )?(?:operatore|umano)(?!\\p{L})`,
  `(?<!\\p{L})(?:medewerker|mens|persoon|iemand|klantenservice) (?:spreken|praten|chatten)|(?:spreken|praten|chatten|doorverbonden|verbind).{0,12} met (?:een )?(?:echte? )?(?:medewerker|mens|persoon|iemand|klantenservice)|(?:wil|mag ik) (?:graag )?een (?:echte? )?(?:medewerker|mens)(?!\\p{L})`,
  `(?<!\\p{L})(?:rozmawiać|porozmawiać|połącz\\S*|skontaktować).{0,14}(?:konsultant|człowiekiem|pracownikiem|kimś|osobą|obsługą)|(?:chcę|proszę o|potrzebuję) (?:żyw\\S+ )?(?:człowieka|konsultanta)`,
  `müşteri (?:temsilcisi|hizmetleri)(?:n?[ey]|yle|ne|ile)? .{0,4}(?:görüş|konuş|bağla)|(?<!\\p{L})(?:insan|temsilci|yetkili|biri|operatör)\\S* (?:ile )?(?:görüş|konuş|bağla)`,
  `\\b(?:bicara|ngobrol|berbicara|chat|hubungkan|sambungkan)(?: saya)?\\b.{0,12}\\b(?:cs|admin|manusia|orang|agen|petugas|operator|customer service)\\b|\\borang asli\\b|\\bminta (?:admin|cs|operator|petugas)\\b`,
  '(?:cho|muốn|cần|để|được|xin).{0,8}(?:gặp|nói chuyện với|chat với|kết nối).{0,10}(?:nhân viên|người thật|tư vấn viên|tổng đài viên|quản lý)|^(?:gặp|nói chuyện với|chat với|kết nối) .{0,6}(?:nhân viên|người thật|tư vấn viên|tổng đài viên)',
  '(?:คุย|พูด|ติดต่อ|ขอสาย|ขอ).{0,12}(?:กับ)?(?:เจ้าหน้าที่|แอดมิน|พนักงาน|คนจริง)(?!.{0,8}แล้ว)',
  '(?<!\\p{L})(?:соедини|позови|переключи|переведи|подключи|свяжи|дай|нужен|нужна|хочу|можно|вызов|позвать)\\S*(?: мне| меня| к| на| с| со)*(?: жив\\S+)? (?:оператор|менеджер|сотрудник|консультант|жив\\S+ человек|человека(?=[.!?,]|$| пожалуйста))|(?:говорить|общаться|связаться)(?: мне)? со? (?:\\S+ )?(?:человек|оператор|сотрудник|менеджер|кем-|консультант|живым)|(?<!\\p{L})жив(?:ой|ого|ым) (?:человек|оператор)',
  '(?:التحدث|اتكلم|أتكلم|أتحدث|اتحدث|التكلم|التواصل|تواصل|كلم|حولني|وصلني|تحويلي) .{0,8}(?:موظف|شخص|انسان|إنسان|ممثل|بشري|خدمة العملاء|أحد|احد)|(?:أريد|اريد|احتاج|أحتاج) (?:موظف|شخص حقيقي|إنسان|انسان)',
].map((source) => new RegExp(simplify(source), 'u'));

/** Somebody is to look at it, or to be no machine: "can a person look at this?", "get me someone real". */
const LOOKED_AT: readonly RegExp[] = [
  `\\b(?:can|could|would|will|have|let|make) (?:you (?:please )?(?:have|get|let) )?(?:a |an |some )?(?:real |actual |live )?(?:human|person|agent|someone|somebody) (?:please |actually |maybe |just )?(?:(?:look (?:at|into)|take a look at|have a look at|check|review|handle|deal with|answer) (?:this|that|my|me)(?!\\p{L})|(?:take|have) a look(?=\\s*(?:please|[?.!,]|$))|take (?:this )?over)`,
  `\\b(?:someone|somebody|anyone|anybody) (?:who(?: is|'s) |that(?: is|'s) )?(?:real|human|alive)(?:${NO_THING}|(?= (?:i|we|there)(?!\\p{L})))|\\b(?:someone|somebody|a person) (?:who|that) (?:is not|isn't) (?:a |an )?(?:bot|robot|machine|ai)(?!\\p{L})`,
  `\\b(?:deal (?:with)|speak to|talk to|talk with|want|need|get me) (?:an? |another )?human beings?(?!\\p{L})|\\bcan i (?:get|have) ${DET}(?:human|person|agent) (?:on|for) (?:this|that|my)(?!\\p{L})`,
  `(?<!\\p{L})(?:kann|könnte|soll|darf)(?:te)? (?:sich |da |das |mal |hier |bitte |denn |vielleicht |es |dies\\p{L}* )*(?:ein(?:e[rn]?)? )(?:echte[rn]? |richtige[rn]? )?(?:mensch|mitarbeiter(?:in)?|person|berater(?:in)?) .{0,24}(?:anschau|ansehen|draufschau|drüberschau|kümmern|übernehmen)|(?<!\\p{L})jemand(?:en|em)? (?:echte[nmrs]?|richtige[nmr]?|menschliche[nmrs]?)(?!\\p{L})|gibt es .{0,12}echte (?:menschen|mitarbeiter)(?!\\p{L})|(?<!\\p{L})mit (?:einem |einer )?(?:echten|richtigen) (?:menschen|person|mitarbeiter(?:in)?)(?=\\s*(?:[?.!,]|$))`,
  `(?<!\\p{L})(?:une? (?:vraie? )?(?:personne|humain|agent|conseill(?:er|ère))|quelqu'un) (?:peut|pourrait)(?:-(?:il|elle|on))? (?:bien |me |le |la |y )*(?:regarder|vérifier|examiner|jeter un|s'en occuper|prendre en charge)|quelqu'un de (?:réel|vrai|humain)`,
  `(?<!\\p{L})pued\\p{L}+ (?:ver|mirar|revisar|atender|comprobar|encargarse)(?:l[oae]s?|me|nos)?(?: (?:esto|eso|mi \\p{L}+|de esto))? (?:una? )(?:persona|humano|agente|asesora?)(?: real)?(?=\\s*(?:[?.!,]|$))|una? (?:persona|humano|agente) pued\\p{L}+ (?:ver|mirar|revisar|atender)|(?<!\\p{L})alguien (?:real|humano|de verdad)(?!\\p{L})`,
  `(?<!\\p{L})(?:uma pessoa|um humano|um atendente|alguém) (?:pode|poderia|consegue) (?:me )?(?:dar uma olhada|verificar|analisar)|(?<!\\p{L})(?:alguém|uma pessoa|gente) (?:de verdade|humano)(?!\\p{L})`,
  '(?:让|叫|派|换|找)(?:一?[个位])?(?:真人|活人|人工)(?:来|过来)?(?:看|查|处理|回|解决|跟|和|接)|(?:让|叫|派|换|找)(?:一?[个位])?人(?:来|过来)(?:看一?下|看看|处理|解决|跟我|和我|$|[吧啊呀。！!])|有(?:没有)?(?:真人|活人)(?:在)?(?:吗|啊|呢|吧|$)|来一?[个位](?:真人|活人|人工)',
  '(?<!他の|別の)(?:人間|本物の人|生身の人|スタッフ|担当者)(?:の方)?(?:に|が|から)(?:直接)?(?:確認し|見て|対応し|返事し|回答し)|(?:本物の人間?|生身の人間?|人間|担当者)を(?:出して|呼んで)',
  '(?<!\\p{L})(?:может|пусть|пускай|чтобы)(?: ли)? (?:мне |это |на это |этот? )*(?:жив\\S+ )?(?:человек|оператор|сотрудник|менеджер)(?: \\S+){0,2} (?:посмотр|глян|провер|разбер|займ[её]т)|пусть (?:\\S+ )?(?:займ|посмотр|провер)\\S* (?:\\S+ )?(?:жив\\S+ )?(?:человек|оператор|сотрудник)|(?<!\\p{L})к(?:ого|то)-(?:нибудь|то) жив(?:ого|ой)(?!\\p{L})',
].map((source) => new RegExp(simplify(source), 'u'));

/** "I don't want a human": what is refused is not wanted. A comma ends the refusal. */
const REFUSED =
  /\b(?:don'?t|do not|doesn'?t) (?:want|need|like|wish|have)(?: \w+){0,5} (?:human|agent|person|representative|operator)\b|\bno need\b[^,.;!?]{0,25}\b(?:human|agent|person)\b|(?:不要|不用|不需要|无需|别)(?:转|找|叫)?(?:人工|客服|真人)/u;

/** Whether the customer plainly wants a person. A question about staff ("how many people…") is none. */
export function wantsHuman(text: string): boolean {
  const folded = foldText(text).replaceAll(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
  if (folded.length > 400 || REFUSED.test(folded)) return false;
  const alone = folded.replaceAll(/[^\p{L}\p{M}\p{N}'\s-]+/gu, ' ').replaceAll(COURTESY, ' ');
  return (
    ALONE.has(tidy(alone)) ||
    ALONE.has(tidy(folded.replaceAll(/[^\p{L}\p{M}\p{N}'\s-]+/gu, ' '))) ||
    [...PHRASES, ...LOOKED_AT, ...SLANG].some((phrase) => phrase.test(folded))
  );
}

const tidy = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
