/** `+85221234567` → `+852 2123 4567`: Hong Kong and Macau group by four, the mainland's mobiles 3-4-4. */
export function phoneText(e164: string): string {
  const local = /^\+(852|853)(\d{4})(\d{4})$/.exec(e164) ?? /^\+(86)(1\d{2})(\d{4})(\d{4})$/.exec(e164);
  return local ? `+${local.slice(1).join(' ')}` : e164;
}
