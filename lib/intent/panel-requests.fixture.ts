import type { PanelIntent } from '../core/panel-intent.ts';

/** Requests as people type them, by what they want: written by hand, before the rules were tried on them. */
const REQUESTS: Readonly<Record<PanelIntent, string>> = {
  question: `Who wrote this?
When was the bridge finished?
how many people live there
What did the minister say about taxes?
why did the company move to Austin
Is breakfast included?
does it come in blue
Which team won in the end?
how long does the battery last
Where was she born?
Can I return it after 30 days?
what's the maximum file size
are dogs allowed on the trail
How do I reset the router?
and what about the second one?
What happened after the fire?
did they find the cause
wer hat das geschrieben
Wie hoch ist der Turm?
Gibt es einen Aufzug?
wann beginnt der Kurs
Whose idea was it?
Should I take it with food?
how old is the author
Tell me who the main sponsor is
what are the ingredients
Has the law passed yet?
price of the family ticket
opening hours on Sunday
I'd like to know how much the deposit is
is it worth the money according to the reviewer
the name of the lead singer
what causes the northern lights
how is the score calculated
could you tell me when registration closes
who else was in the room
was kostet die Monatskarte
how does the vaccine work
under what conditions can I cancel
What percentage of users agreed?`,
  summarize: `Summarize this page
tl;dr
give me a summary
what is this about?
Key points please
sum it up in three bullets
can you summarise the article for me
What are the main takeaways?
fasse die Seite zusammen
Worum geht es hier?
give me the gist
short summary of the discussion
recap the thread
I need a quick overview
what's the article saying
boil this down to the essentials
summarize section 3
Zusammenfassung bitte
in a nutshell
please condense this report
what are the key facts here
just the highlights
give me the short version
summarize what people complain about
Was sind die wichtigsten Punkte?`,
  find: `Find the part about refunds
where does it say that I can cancel?
show me the section on privacy
go to the conclusion
search for "battery life"
jump to the comments about noise
Where is shipping mentioned?
highlight the sentence about the deadline
look for anything about allergies
take me to the recipe
find where they mention Berlin
scroll to the pricing
Wo steht das mit der Kündigung?
zeig mir den Abschnitt über Gebühren
Does the article mention climate change anywhere?
where do they talk about side effects
locate the paragraph on liability
point me to the source of that number
is there anything about parking mentioned
finde die Stelle mit dem Passwort
which paragraph covers data retention
show where it explains the warranty
find the quote by the mayor
I need the passage on overtime`,
  extract: `Extract all dates
make a table of the prices
list all email addresses
export the specs as CSV
give me all the phone numbers
turn this into a spreadsheet
extract the ingredients as a list
get every name mentioned
contacts as vCard
put the events into my calendar format (ical)
alle Preise als Tabelle
extrahiere die Termine
show all links
pull out the numbers
table of all products with price and rating
collect the addresses of the shops
the timetable as json
list every company mentioned
Give me all deadlines
scrape the job offers into a table
convert the list of members to csv
all figures in a table please
alle E-Mail-Adressen bitte`,
  compare: `Compare the two phones
what's the difference between Pro and Air
iPhone vs Pixel
pros and cons
which one is better for travel
compare their prices
How do the plans differ?
Unterschied zwischen A und B
Is the 2023 model better than the 2022 one?
contrast both theories
advantages and disadvantages of solar
which is cheaper
Vergleiche die beiden Tarife
similarities between the two cities
how does plan A stack up against plan B
what distinguishes the two methods
show the differences side by side
Basic versus Premium`,
  explain: `Explain this
explain the second paragraph in simple terms
what does "amortization" mean
eli5
I don't understand the formula
Can you explain why the sky is mentioned like that?
what is meant by soft power
break it down for me
Erkläre mir den Begriff Inflation
explain like I'm five
in plain English please
what do they mean by "headroom"
clarify the last point
define entropy
Was bedeutet "Karenzzeit"?
make this easier to understand
simplify the legal part
walk me through the proof
I didn't get the part about tokens
what is the meaning of this chart
elaborate on the third argument
could you explain how compound interest works here`,
  translate: `Translate this page to German
translate the first paragraph
what does this say in English
Übersetze das ins Deutsche
in Spanish please
how do you say "invoice" in French
can you translate it
translation of the title
give me the Italian version of it, translated
Kannst du das übersetzen?
auf Englisch bitte
translate the summary into Dutch
say it in Polish
put the answer in Portuguese
read it to me in French`,
  'small-talk': `hi
Hello there!
thanks
thank you so much
how are you?
good morning
who are you?
you're great
bye
ok thanks
Danke!
what can you do?
tell me a joke
are you human?
nice
good job
Hallo, wie geht's?`,
  other: `Book a flight to Rome
what's the weather tomorrow
set a timer for ten minutes
write an email to my boss
play some jazz
order a pizza
remind me to call mum
turn off the lights
buy this for me
Write a poem about autumn
call a taxi
draw a cat
send this to Peter
schreib mir ein Gedicht
Wie wird das Wetter morgen?
open my calendar`,
};

export const PANEL_REQUESTS: readonly { readonly text: string; readonly intent: PanelIntent }[] = Object.entries(
  REQUESTS,
).flatMap(([intent, texts]) => texts.split('\n').map((text) => ({ text, intent: intent as PanelIntent })));
