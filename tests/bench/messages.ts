/** The same work as load.lua sends, for the load generators that are written here. */
export const CUSTOMERS = 5_000;
const TEXTS = 200;

/** Matches what the flow answers, in PostgreSQL's and in JavaScript's regular expressions. */
export const ANSWERED = 'price|优惠';

export function messageNumber(n: number, run: string): { customer: string; body: string } {
  const customer = `c${(n + Math.floor(n / CUSTOMERS)) % CUSTOMERS}`;
  return {
    customer,
    body: JSON.stringify({ externalId: `${run}${n}`, from: { id: customer }, text: text(n % TEXTS) }),
  };
}

function text(i: number): string {
  if (i % 4 === 0) return `Hello, what is the price of number ${i}?`;
  if (i % 4 === 1) return `Good morning, I am only looking around ${i}`;
  if (i % 4 === 2) return `请问现在有什么优惠吗？编号 ${i}`;
  return `谢谢你的帮助，再见 ${i}`;
}
