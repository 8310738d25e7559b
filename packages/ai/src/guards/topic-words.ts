/** What operators forbid most, a topic a line, in the languages we compare. Direct words for it only: who bans politics has not banned presidents. */
const LINES = `
politics|political|politik|politisch|politique|política|politica|политика|chính trị|การเมือง|سياسة|정치|政治
religion|religious|religión|religião|religione|религия|agama|tôn giáo|ศาสนา|الدين|종교|宗教
competitor|competitors|rival|konkurrent|konkurrenz|wettbewerber|concurrent|concurrence|competidor|competencia|concorrente|concorrência|concorrenza|конкурент|pesaing|kompetitor|đối thủ|คู่แข่ง|منافس|경쟁사|竞争对手|竞品|競合
alcohol|alkohol|alcool|alcol|alcool|álcool|алкоголь|rượu|แอลกอฮอล์|كحول|알코올|酒精|アルコール
weapon|weapons|gun|waffe|arme|arma|armi|оружие|senjata|vũ khí|อาวุธ|سلاح|أسلحة|무기|武器
drug|drugs|drogen|drogue|drogas|droga|наркотик|narkoba|ma túy|ยาเสพติด|مخدرات|마약|毒品|麻薬
gambling|betting|glücksspiel|wetten|jeux d'argent|apuestas|apostas|scommesse|азартные игры|judi|cờ bạc|การพนัน|قمار|도박|赌博|ギャンブル
sex|sexuality|sexe|sexo|sesso|секс|seks|tình dục|เพศสัมพันธ์|جنس|섹스|性爱|セックス
war|krieg|guerre|guerra|война|perang|chiến tranh|สงคราม|حرب|전쟁|战争|戦争
medical advice|medicine|medizin|medizinisch|médical|médico|medico|медицинский|medis|y tế|การแพทย์|طبي|의료|医疗|医療
legal advice|lawyer|rechtsberatung|anwalt|juridique|avocat|legal|abogado|advogado|avvocato|юрист|адвокат|pengacara|hukum|luật sư|ทนาย|محام|변호사|律师|弁護士
investment|stocks|shares|geldanlage|aktien|investissement|inversión|investimento|инвестиция|investasi|đầu tư|การลงทุน|استثمار|투자|投资|投資
cryptocurrency|crypto|bitcoin|kryptowährung|cryptomonnaie|criptomoneda|criptomoeda|criptovaluta|криптовалюта|tiền điện tử|คริปโต|عملات رقمية|암호화폐|加密货币|仮想通貨
discount|discounts|rabatt|remise|réduction|descuento|desconto|sconto|скидка|diskon|giảm giá|ส่วนลด|خصم|할인|折扣|割引
lawsuit|klage|procès|demanda judicial|processo judicial|causa legale|судебный иск|gugatan|kiện tụng|ฟ้องร้อง|دعوى|소송|诉讼|訴訟
suicide|selbstmord|suizid|suicidio|suicídio|самоубийство|bunuh diri|tự tử|ฆ่าตัวตาย|انتحار|자살|自杀|自殺
`;

let topics: readonly (readonly string[])[] | undefined;

/** The same topic in other languages; nothing for one that is not in the table. */
export function wordsFor(topic: string): readonly string[] {
  topics ??= LINES.trim()
    .split('\n')
    .map((line) => line.normalize('NFKC').split('|'));
  return topics.find((words) => words.includes(topic)) ?? [];
}
