/**
 * Plain words of shops and of what they sell that the table of moods takes for anger, since in the films it was learnt
 * from they are mostly shouted: a judge, a client, a heater. Found by trying the words of our templates and examples one
 * by one in plain sentences.
 */
export const MOODLESS_WORDS: ReadonlySet<string> = new Set(
  (
    'judge judges judged judging judgement judgment client clients customer customers details object objects third thirteen ' +
    'argument arguments neighbour chosen schedule schedules process processes exchanged background heater heaters yoga sails ' +
    'fuse kilo kilos towns towards shorten transferable films put lane adults certificate backwards ' +
    'cliente clientes clienti vendedor negozio empresa dinero usado usados usada usadas anno mientras contra dez retrait ' +
    'espèces remboursement remboursé rembourser ouvre ouvrez politique liegt reicht endet behalten kreditkarten länger ' +
    'dieses dein gelten kater bedrijf transferencia firma entreprise suas suele alquilan могу весь срок забрать اليوم بني hết'
  ).split(' '),
);
