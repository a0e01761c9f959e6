/** An amount as people write it, as machines do: "1.299,00" and "1,299.00" are 1299.00. The last mark before one or two digits is the decimal one. */
export function plainAmount(text: string): string {
  const decimals = /[.,](\d{1,2})$/u.exec(text);
  const whole = (decimals ? text.slice(0, decimals.index) : text).replaceAll(/\D/gu, '');
  return decimals ? `${whole}.${decimals[1]}` : whole;
}
