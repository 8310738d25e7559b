/** What people say who want to talk to a person. Matched on folded text, as whole words in scripts that have them. */
const PHRASES: readonly RegExp[] = [
  /\b(?:speak|talk|chat|connect(?: me)?|transfer(?: me)?|put me through)\b.{0,20}\b(?:to|with)\b.{0,20}\b(?:human|person|agent|representative|someone|somebody|staff|operator|people|manager|supervisor)\b/,
  /\b(?:real|live|actual) (?:human|person|agent|people)\b/,
  /\b(?:want|need|get me|give me|like)\b.{0,15}\b(?:a )?(?:human|agent|representative|operator)\b/,
  /^(?:human|agent|representative|operator|customer service)[.!? ]*$/,
  /转人工|轉人工|人工客服|真人客服|找真人|真人服务|真人服務|转真人|轉真人|要人工|人工服务|人工服務|^人工$|叫.{0,4}客服(?:来|來)|跟真人|和真人|找客服/,
  /オペレーター(?:に|と|を)?|担当者(?:に|と)|人間と話|人と話したい|有人(?:対応|チャット)/,
  /상담원|사람이랑|사람과 (?:통화|얘기|이야기|대화)|직원(?:과|이랑) /,
  /\b(?:hablar|comunicar(?:me)?|contactar)\b.{0,20}\b(?:persona|humano|agente|asesor|operador|alguien)\b|\b(?:persona|agente) (?:real|humano)\b/,
  /\bfalar\b.{0,20}\b(?:atendente|humano|pessoa|alguem|alguém|operador)\b|\batendente humano\b/,
  /\b(?:mit|zu) (?:einem |einer |einen )?(?:menschen|mensch|mitarbeiter(?:in)?|echten person|berater(?:in)?|kundendienst)\b.{0,30}|\bechte[rn]? (?:mensch(?:en)?|person|mitarbeiter)\b/,
  /\bparler\b.{0,20}\b(?:humain|personne|agent|conseiller|conseillère|quelqu'un|operateur|opérateur)\b|\bvrai(?:e)? (?:personne|humain)\b/,
  /\b(?:bicara|ngobrol|berbicara|chat|hubungkan)\b.{0,20}\b(?:cs|admin|manusia|orang|agen|petugas|customer service)\b|\borang asli\b/,
  /(?:gặp|nói chuyện với|chat với|kết nối).{0,15}(?:nhân viên|người thật|tư vấn viên|tổng đài viên)/,
  /(?:คุย|พูด|ติดต่อ|ขอสาย|ขอ).{0,12}(?:กับ)?(?:เจ้าหน้าที่|แอดมิน|พนักงาน|คนจริง)/,
  /(?:с|соедини\S*|позови\S*|переключи\S*|нужен|хочу).{0,20}(?:человек|оператор|сотрудник|менеджер|живым)/u,
  /(?:التحدث|اتكلم|أتكلم|أتحدث|تواصل|كلم|تحويل).{0,20}(?:موظف|شخص|انسان|إنسان|ممثل|بشري)/,
];

/** Asked whether the customer plainly wants a person. A question about staff ("how many people…") is none. */
export function wantsHuman(text: string): boolean {
  const folded = text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
  if (folded.length > 400 || /\b(?:don'?t|do not|no need)\b.{0,25}\b(?:human|agent|person)\b/.test(folded))
    return false;
  return PHRASES.some((phrase) => phrase.test(folded));
}
