import type { Encoder } from '../reading/engine-port.ts';
import { bareRequest, intentByRules } from './intent-rules.ts';
import type { PanelIntent } from '../core/panel-intent.ts';
import { PANEL_EXAMPLES } from './panel-prototypes.ts';
import { FewShotClassifier } from './few-shot-classifier.ts';

/** Below this confidence a request is a question about the page: that is what the panel is for. */
const UNSURE = 1.25;

/** What a request wants, and what told it. */
export interface Routed {
  readonly intent: PanelIntent;
  readonly by: 'rules' | 'meaning';
}

/** Tells what a request wants: by rules where they are sure (no model, well under a millisecond), else by its meaning. */
export class RequestClassifier {
  #classifier: Promise<FewShotClassifier> | null = null;

  /**
   * `encoder`: null where the request's language is not its own; then rules alone decide. The first call embeds the prototypes, later
   * ones the request only. Rejects with the encoder's error or an AbortError.
   */
  async classify(request: string, encoder: Encoder | null, signal: AbortSignal): Promise<Routed> {
    const sure = intentByRules(request);
    if (sure !== null || encoder === null) return { intent: sure ?? 'question', by: 'rules' };
    this.#classifier ??= FewShotClassifier.of(PANEL_EXAMPLES, encoder, signal);
    const known = this.#classifier;
    const classifier = await known.catch((thrown: unknown) => {
      if (this.#classifier === known) this.#classifier = null;
      throw thrown;
    });
    const text = bareRequest(request);
    const vector = await encoder.embed([text], signal);
    const { label } = classifier.classify(text, vector, UNSURE);
    return { intent: (label as PanelIntent | null) ?? 'question', by: 'meaning' };
  }
}
