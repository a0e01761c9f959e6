import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { servePdf } from '../lib/pdf/serve-pdf.ts';

/** The worker that reads one PDF and is ended. */
export default defineUnlistedScript(() => {
  servePdf(globalThis);
});
