/**
 * The amount in a price as people or machines write it: "1.299,00 €", "$1,299" and "1299.0" are 1299. One or two digits behind the
 * last mark are its fraction. Null where it holds no digit.
 */
export function amountOf(text: string): number | null {
  const digits = text.replaceAll(/[^\d.,]/gu, '').replaceAll(/^[.,]+|[.,]+$/gu, '');
  const [, whole, fraction] = /^(.*)[.,](\d{1,2})$/u.exec(digits) ?? [null, digits, ''];
  const plain = (whole ?? '').replaceAll(/\D/gu, '');
  return plain === '' && fraction === '' ? null : Number(`${plain}.${fraction}`);
}
