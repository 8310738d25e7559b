import { simplify } from '../text/fold.js';

/** The person ends what is said, courtesies apart: "give me a human", and no "human skull mug". */
const END =
  '(?=\\s*(?:[^\\p{L}\\p{M}\\p{N}\\s-]|$)|\\s(?:please|pls|plz|now|here|there|around|on|instead|bitte|jetzt|endlich|ran|her|por favor|porfa|ya|aí|agora|aqui|svp|stp|per favore|subito|graag|alsjeblieft|aub|nu|proszę|teraz|lütfen|пожалуйста|плиз|сейчас|dong|kak|aja|đi|ạ|nhé|với)(?!\\p{L}))';
const REAL_DE =
  '(?:mal |bitte |endlich )*(?:(?:ei)?ne[nmr]? |jemand\\p{L}* )?(?:echte[nrm]? |richtige[nrm]? )?';

/** How people say it among friends, by language; matched on folded text. */
const SOURCES: readonly string[] = [
  `\\b(?:gimme|lemme (?:have|get)|get|put|bring|send|pass me(?: to)?|hook me up with) (?:a |an |some )?(?:real |actual |live )?(?:human|person|agent|operator|rep)(?: being)?(?: (?:on|in here|over here|on here))?${END}|\\b(?:wanna|gotta|lemme|gonna|want to|need to) (?:speak|talk|chat) (?:to|with|2|w) (?:a |an |some )?(?:real |actual |live )?(?:human|person|agent|someone real|somebody real|rep)(?: being)?${END}|\\b(?:any|some) (?:real )?(?:humans?|persons?|people) (?:here|there|around|on here|in here|online|available)${END}`,
  `(?<!\\p{L})(?:gib|gebt|geben sie|hol|holt|schick|verbind|gibste) (?:mir |uns )?${REAL_DE}(?:menschen|mitarbeiter|person|jemand(?:en)?|berater)${END}|(?<!\\p{L})(?:mit|zu) (?:'?nem|'?ner|(?:irgend)?wem|einem|jemand\\p{L}*) ?(?:echten |richtigen )?(?:menschen|mitarbeiter|person)? ?(?:quatschen|reden|sprechen|labern|schnacken|schreiben)`,
  `(?<!\\p{L})(?:file|passe|donne|filez|passez|donnez)-moi (?:un |une |à )?(?:vrai(?:e)? )?(?:humain|personne|quelqu'un|qqn|conseill(?:er|ère)|opérateur)${END}|(?<!\\p{L})j(?:e |')?(?:veux|voudrais|aimerais)(?: bien)? (?:parler|causer|discuter) (?:à |a |avec )?(?:qqn|quelqu'un|un humain|une vraie personne)|(?<!\\p{L})j(?:e |')?(?:veux|voudrais) un vrai être humain`,
  `(?<!\\p{L})(?:p[aá]s[ae]me|p[oó]n(?:ga)?me|com[uú]n[ií]c[ae]me|dame|deme|tr[aá]e(?:me)?) (?:con |a )?(?:una? )?(?:persona|humano|alguien|agente|asesora?)(?: real| de verdad)?${END}|(?<!\\p{L})hablar con (?:alguien|una persona) de carne y hueso`,
  `(?<!\\p{L})(?:me )?(?:passa|passe|bota|põe|coloca|chama|manda)(?: (?:pra|para|um|uma|o|a|aí))* (?:um |uma )?(?:humano|atendente|pessoa|alguém|gente)(?: de verdade)?${END}|(?<!\\p{L})(?:falar|conversar) com (?:gente|alguém|um humano|uma pessoa)${END}`,
  `(?<!\\p{L})(?:passami|passatemi|dammi|datemi|chiama(?:mi)?|mettimi(?: in contatto)?)(?: con)? (?:una? |un')?(?:vera |vero )?(?:persona|umano|operatore|operatrice|qualcuno|essere umano)(?: vera)?${END}|(?:parlare|chattare) con (?:un )?essere umano${END}`,
  `(?<!\\p{L})(?:geef|stuur|haal) (?:me |mij |ons )?(?:even )?(?:een )?(?:echte? )?(?:mens|persoon|medewerker|iemand)${END}|(?<!\\p{L})met (?:een )?(?:echt )?(?:mens|iemand|persoon) (?:praten|spreken|kletsen)|(?<!\\p{L})mag ik een echt mens${END}`,
  `(?<!\\p{L})(?:dajcie|daj mi|daj|dawaj|dawajcie|poproszę|chcę) (?:mi )?(?:żywego |jakiegoś )?(?:człowieka|konsultanta)${END}|(?<!\\p{L})pogadać z (?:człowiekiem|kimś żywym|żywym człowiekiem)`,
  `(?<!\\p{L})(?:bana )?(?:gerçek )?(?:bir )?(?:insan|temsilci|yetkili) (?:verin|ver|lazım|istiyorum|bağla(?:yın)?|çağır(?:ın)?)${END}`,
  `(?<!\\p{L})(?:дай(?:те)?|давай(?:те)?|хочу|позови(?:те)?|кинь(?:те)?)(?: мне)?(?: уже)? (?:живого|человека|оператора)${END}|(?<!\\p{L})(?:можно|хочу|дай(?:те)?)(?: \\p{L}+)? с (?:живым |нормальным )?человеком${END}`,
  `\\b(?:ngomong|ngobrol|bicara|chat|curhat) (?:sama|ama|dengan|dgn) (?:orang|manusia|admin|cs)(?: asli| beneran| langsung)?${END}|\\b(?:sambungin|hubungin|panggilin|kasih|panggil)(?: (?:aku|saya|gue|dong|ke))* (?:admin|cs|orang|manusia)(?: asli| beneran)?${END}`,
  `(?<!\\p{L})(?:nói chuyện|chat|trò chuyện) với (?:người|nhân viên|ai đó)(?: thật)?${END}|(?<!\\p{L})cho (?:tôi |mình |em )?(?:gặp )?người thật${END}`,
  '(?:คุย|พูด|แชท|แชต)กับคน(?:จริง|ๆ|เป็นๆ|ได้ไหม|ได้มั้ย|หน่อย|ครับ|ค่ะ|คะ|นะ|$|\\s|[!?])|ขอ(?:สาย)?คน(?:จริง|มา(?:ตอบ|คุย|ช่วย)|ตอบ|คุย)|มีคน(?:จริง)?(?:อยู่|ตอบ)(?:ไหม|มั้ย|ปะ|ป่าว)',
  `(?:عايز|عاوز|عايزة|ابغى|أبغى|ابي|أبي|بدي|حاب|ودي|خليني) (?:[اأ]كلم|[اأ]حكي|احكي|أتكلم|اتكلم)(?: مع)? (?:حد|شخص|موظف|إنسان|انسان|احد|أحد)`,
  '(?:给我|来|派|换|叫|找|要)(?:一)?个(?:活|真|大活)?人(?:来|过来|出来|吧|啊|呀|呢|行不行|好吗|$|[。！!？?，,])|(?:^|[，。！!])(?:人|活人|真人)呢(?:$|[？?！!。])|[我想要]{1,3}[跟和与找](?:个)?(?:真|活)?人(?:聊|说话|讲话|沟通|对话)|(?:让|叫)(?:个)?(?:活|真)?人(?:出来|来)',
  '(?:人間|人|生身の人|誰か)(?:と|に|を)(?:話させ|しゃべ|喋|代わっ|代わって|出して|呼んで|つないで|つなげ)|誰か(?:人)?(?:い(?:ます|ない|る)|出て)|人は(?:い(?:ます|ない)の?か?)(?:$|[？?])',
  '(?:사람|직원|상담사|상담원)(?:을|를)? ?(?:좀|빨리|당장)? ?(?:불러|바꿔|연결|나와)|사람이?랑 ?(?:얘기|이야기|말|대화|통화)|사람 (?:없어|있어|있나|없나)(?:요)?(?:$|[?!？])',
];

export const SLANG: readonly RegExp[] = SOURCES.map(
  (source) => new RegExp(simplify(source.normalize('NFKC')), 'u'),
);
