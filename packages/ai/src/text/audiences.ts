import { keepLast } from '@nightshift/language';
import { alternativesOf, patternOf } from './word-pattern.js';

/** For whom something is, one a line, in the languages we compare. */
const LINES = `
child|children|child's|kids?|kind|kinder\\p{L}*|kindes|enfants?|niñ[oa]s?|crianças?|bambin\\p{L}|дет(?:и|ей|ям|ях|ск\\p{L}+)|реб[её]н\\p{L}+|anak-anak|trẻ em|طفل|أطفال|للأطفال|儿童|小孩|孩子|少儿|子供|子ども|お子様|小人|어린이|아동|เด็ก
adults?|grown-ups?|erwachsene\\p{L}*|adultes?|adultos?|adult[io]|взросл\\p{L}+|dewasa|người lớn|بالغ\\p{L}*|للبالغين|成人|成年人|大人|성인|어른|ผู้ใหญ่
beginners?|beginners'|novices?|newcomers?|anfänger\\p{L}*|einsteiger\\p{L}*|débutante?s?|principiantes?|iniciantes?|principianti|начинающ\\p{L}+|новичк\\p{L}+|pemula|người mới|(?:ا?ل)?ل?مبتدئ\\p{L}*|初学者?|新手|零基础|入门|初心者|초보|입문|ผู้เริ่มต้น|มือใหม่
advanced|experienced|fortgeschritten\\p{L}*|erfahrene\\p{L}*|avancée?s?|avanzad[oa]s?|avançad[oa]s?|avanzat[oi]|продвинут\\p{L}+|опытн\\p{L}+|lanjutan|متقدم\\p{L}*|للمتقدمين|进阶|高级班|有经验|上级|中级|经验者|상급|고급반|ขั้นสูง
(?<!staff |team |family )members?(?! of (?:our|the) (?:team|staff))|memberships?|mitglied\\p{L}*|membres?|miembros?|soci[oa]s?|membros?|soci|члены?|членов|членам|anggota|thành viên|عضو|أعضاء|للأعضاء|会员|メンバー|회원|สมาชิก
students?|pupils?|studierende\\p{L}*|studente?n?|schüler\\p{L}*|étudiante?s?|estudiantes?|estudantes?|studenti|студент\\p{L}*|школьник\\p{L}*|учащ\\p{L}+|mahasiswa|pelajar|sinh viên|طالب|طلاب|للطلاب|学生|학생|นักเรียน|นักศึกษา
seniors?|senior citizens?|pensioners?|retirees?|the elderly|senior\\p{L}*|rentner\\p{L}*|personnes âgées|retraités?|jubilad[oa]s?|tercera edad|idosos?|anziani|пенсионер\\p{L}*|пожил\\p{L}+|lansia|người cao tuổi|كبار السن|老人|老年|长者|シニア|高齢者|노인|경로|ผู้สูงอายุ
famil(?:y|ies)|familien?|familles?|familias?|famílias?|famiglie|famiglia|семь(?:я|и|ей|ям)|семейн\\p{L}+|keluarga|gia đình|عائل\\p{L}+|للعائلات|家庭|亲子|家族|가족|ครอบครัว
couples|paare|parejas|casais|coppie|для пар|情侣|夫妻|カップル|커플|คู่รัก
(?:for|only|to) women|frauen|femmes|mujeres|mulheres|donne|женщин\\p{L}*|wanita|phụ nữ|للنساء|女性|女士|여성|ผู้หญิง
new customers|neukund\\p{L}+|nouveaux clients|nuevos clientes|novos clientes|nuovi clienti|новы\\p{L} клиент\\p{L}*|新客户|新用户|新规|신규|ลูกค้าใหม่
dogs?|pets?|hunde?n?|haustiere?n?|chiens?|perros?|mascotas?|animali|собак\\p{L}*|домашн\\p{L}+ животн\\p{L}+|hewan|thú cưng|كلاب|الحيوانات|宠物|狗|ペット|犬|반려|강아지|สัตว์เลี้ยง|สุนัข
`;

let patterns: readonly RegExp[] | undefined;

/** For whom a folded text says that something is. */
export const audiencesIn = keepLast(512, (folded): ReadonlySet<number> => {
  patterns ??= LINES.trim()
    .split('\n')
    .map((line) => patternOf(alternativesOf(line), 'u'));
  return new Set([...patterns.keys()].filter((at) => patterns?.[at]?.test(folded) === true));
});
