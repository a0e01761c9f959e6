import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startEngineWorker } from '../lib/engine/start-engine-worker.ts';

/** The worker of the engine host: models run here and nowhere else. */
export default defineUnlistedScript(() => {
  startEngineWorker();
});
