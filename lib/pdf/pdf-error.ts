import { SidelightError, type ErrorCode } from '../core/error-code.ts';

/** pdf.js throws classes of its own, told apart by name across contexts; what is not known is a file it cannot parse. */
export function pdfErrorCode(thrown: unknown): ErrorCode {
  if (thrown instanceof SidelightError) return thrown.code;
  const name = thrown instanceof Error ? thrown.name : '';
  if (name === 'PasswordException') return 'pdf.password';
  if (name === 'RangeError') return 'pdf.large'; // no memory for what the file asks for
  return 'pdf.broken';
}
