import type { PanelIntent } from '../core/panel-intent.ts';

/** A few ways to ask for each thing, for requests that no rule knows. Ours, written for this. */
const PHRASES: Readonly<Record<PanelIntent, string>> = {
  question:
    'the opening hours|number of people who died|price of the basic plan|reason for the delay|name of the founder|the deadline for applications|number of employees|any side effects|the refund policy|I wonder if this works on a Mac',
  summarize:
    'give me the short version|what should I know about this|too long, just the essentials|I have no time to read all this|read this for me|the highlights please|brief me on this page|the most important things here',
  find: 'the part about shipping costs|where the author talks about his childhood|bring me to the section on fees|which paragraph covers licensing|I need the passage about returns|is there something on cancellation',
  extract:
    'all the dates in one place|every price on the page in a list|a table of the specifications|phone numbers and addresses please|put the schedule into a spreadsheet|names and jobs of everyone mentioned',
  compare:
    'how does plan A stack up against plan B|which of the two phones has the better camera|is the new model better than the old one|both options side by side|what distinguishes them|pick the best of these for me',
  explain:
    'I am confused by this paragraph|what is meant by that term|make this easier to understand|why does that work that way, I am a beginner|put this into plain words|this makes no sense to me',
  translate:
    'I would like this in Spanish|how is that called in French|German version please|can I read this in my language|turn this into English for me',
  'small-talk':
    'nice to meet you|you are really helpful|how is your day going|good to see you|that was great work|do you have feelings|see you tomorrow|I am bored',
  other:
    'book a table for two tonight|what is the weather like tomorrow|set an alarm for seven|send an email to my boss|play some music|write a poem about the sea|order a pizza|transfer money to my savings account|who will win the next election|turn off the lights in the kitchen',
};

export const PANEL_EXAMPLES: readonly { readonly text: string; readonly label: PanelIntent }[] = Object.entries(
  PHRASES,
).flatMap(([label, phrases]) => phrases.split('|').map((text) => ({ text, label: label as PanelIntent })));
