/**
 * How a thing is, where a shop answers one way for what is so and another for what is not. Written as in
 * commerce-phrases.ts. The plain words also count by themselves; what turns them round is one thing, however it is said.
 */
export const STATE_PHRASES: Readonly<Record<string, readonly string[]>> = {
  used: [
    'used!|worn!|have used!|already used!|second hand!|用过!|使用过!|已使用!|已用!|穿过!',
    'usad*!|utilizad*!|estrenad*!|utilise*!|porte!|portee!|portes!|portees!|usat*!|utilizzat*!|gebruikt*!|benutzt*!|gebraucht*!|getragen*!',
    'dipakai!|digunakan!|terpakai!|da su dung!|da dung!|ใช้แล้ว!|ใส่แล้ว!|使用済!|使った!|着用済!|사용한!|사용했!|착용한!|использован*!|ношен*!|носил*!|مستخدم*!|مستعمل*!',
  ],
  unused: [
    'unused|unworn|never used|never worn|not used|not worn|not been used|not been worn|haven t used|haven t worn|hasn t been used|didn t use|without using|未使用|没用过|没有用过|没使用|没有使用|未用过|没穿过|没有穿过|未穿过',
    'sin usar|sin estrenar|no _ usad*|no _ utilizad*|nunca _ usad*|nunca usad*|sem uso|sem usar|nao _ usad*|nao usad*|nunca usei|non utilise*|pas utilise*|pas ete utilise*|jamais utilise*|non porte*|pas porte*|jamais porte*|inutilise*|non usat*|mai usat*|non utilizzat*|inutilizzat*|ongebruikt*|niet gebruikt*|ongedragen*',
    'unbenutzt*|ungebraucht*|ungetragen*|nicht benutzt*|nie benutzt*|nicht gebraucht*|nie gebraucht*|nicht getragen*|nie getragen*',
    'belum dipakai|belum digunakan|tidak dipakai|belum pernah dipakai|chua su dung|chua dung|chua qua su dung|ยังไม่ใช้|ยังไม่ได้ใช้|ไม่ได้ใช้|ไม่เคยใช้|未使用|使っていない|使っていません|使用していない|着ていない|미사용*|사용하지 않*|사용 안*|неиспользован*|не использов*|не носил*|неношен*|غير مستخدم*|غير مستعمل*|لم استخدم*|لم يستخدم*',
  ],
  opened: [
    'opened!|unsealed!|unboxed!|拆封!|开封!|拆开!|打开过!|abiert*!|abert*!|ouvert*!|apert*!|geopend*!|geoffnet*!|dibuka!|da mo!|da khui!|เปิดแล้ว!|แกะแล้ว!|開封!|開けた!|개봉!|개봉한!|뜯은!|вскрыт*!|открыт*!|распакован*!|مفتوح*!',
  ],
  unopened: [
    'unopened|still sealed|never opened|not opened|not been opened|haven t opened|hasn t been opened|未拆封|没拆封|没有拆封|未拆|没拆|没有拆|未开封|没开封|没有开封|没打开|没有打开|未打开',
    'sin abrir|no _ abiert*|sem abrir|nao _ abert*|non ouvert*|pas ouvert*|pas ete ouvert*|jamais ouvert*|non apert*|mai apert*|ongeopend*|niet geopend*|ungeoffnet*|nicht geoffnet*|noch zu|originalverpackt*',
    'belum dibuka|tidak dibuka|masih segel|chua mo|con nguyen seal|chua khui|ยังไม่เปิด|ยังไม่ได้เปิด|ยังไม่แกะ|ยังไม่ได้แกะ|ไม่ได้แกะ|未開封|開けていない|開けていません|開封していない|미개봉*|개봉하지 않*|개봉 안*|안 뜯*|невскрыт*|не вскры*|неоткрыт*|не открыв*|нераспакован*|не распаков*|غير مفتوح*|لم افتح*|لم يفتح*',
  ],
  registered: ['registered!|registriert*!|registrad*!|inscrit*!|已注册!|注册过!|зарегистрирован*!'],
  unregistered: [
    'unregistered|not registered|without registering|without an account|nicht registriert*|unregistriert*|sin registr*|no _ registrad*|nao registrad*|sem cadastro|non inscrit*|pas inscrit*|未注册|没注册|没有注册|не зарегистрирован*|незарегистрирован*',
  ],
};
