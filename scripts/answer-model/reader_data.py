"""Examples for train-reader.py: a question, a text of up to three sentences, and where the answer stands in it (or that it does not)."""
import json
import random
import re

HELD_ARTICLES = {'2008_Sichuan_earthquake', 'IPod'}  # asked-pages.ts names the same
PARAGRAPHS_PER_PAGE = 5
SENTENCE_PAIRS = 6_000
SENTENCE_END = re.compile(r'(?<=[.!?])["”\')]*\s+(?=[A-Z"“(0-9])')
STOPS = set(
    'the of and to a in is that it for was on are as with his they at be this from have or by one had not but what all were when there '
    'an which she do how their if will who where why did does'.split()
)


def pages_of(folder):
    """SQuAD 2.0 articles in pages of five paragraphs: dicts of paragraphs and questions."""
    squad = json.load(open(f'{folder}/squad-train-part.json'))
    for article in squad['data']:
        paragraphs = article['paragraphs']
        for first in range(0, len(paragraphs) - PARAGRAPHS_PER_PAGE + 1, PARAGRAPHS_PER_PAGE):
            group = paragraphs[first : first + PARAGRAPHS_PER_PAGE]
            questions = [
                dict(text=one['question'].strip(), paragraph=at, answerable=not one['is_impossible'], answers=[(a['answer_start'], a['text']) for a in one['answers']])
                for at, paragraph in enumerate(group)
                for one in paragraph['qas']
            ]
            yield dict(held=article['title'] in HELD_ARTICLES, paragraphs=[p['context'] for p in group], questions=questions)


def content(text):
    return {word[:6] for word in re.findall(r'\w+', text.lower()) if word not in STOPS}


def sentences(text):
    start = 0
    for match in SENTENCE_END.finditer(text):
        yield start, match.start() + len(match.group(0).rstrip())
        start = match.end()
    yield start, len(text)


def windows(page, question):
    """The sentence that answers with a neighbour or two, and the likest one that does not: (text, start, end), -1 for none."""
    places = [(at, a, b) for at, text in enumerate(page['paragraphs']) for a, b in sentences(text)]

    def window(i):
        at, first, last = places[i][0], i, i
        if random.random() < 0.65 and i > 0 and places[i - 1][0] == at:
            first -= 1
        if random.random() < 0.65 and i + 1 < len(places) and places[i + 1][0] == at:
            last += 1
        return at, places[first][1], places[last][2]

    if question['answerable'] and question['answers']:
        start, words = question['answers'][0]
        here = next((i for i, (at, a, b) in enumerate(places) if at == question['paragraph'] and a <= start < b), None)
        if here is not None:
            at, a, b = window(here)
            yield page['paragraphs'][at][a : max(b, start + len(words))], start - a, start - a + len(words)
    asked = content(question['text'])
    right = [words.lower() for _, words in question['answers']] if question['answerable'] else []
    text_of = lambda i: page['paragraphs'][places[i][0]][places[i][1] : places[i][2]]
    for i in sorted(range(len(places)), key=lambda i: -len(asked & content(text_of(i))) - random.random() * 0.9)[:6]:
        at, a, b = window(i)
        text = page['paragraphs'][at][a:b]
        if not any(words in text.lower() for words in right):
            yield text, -1, -1
            return


def encoded(tokenizer, question, text, start, end, limit=160):
    """Token ids, token types, first and last token of the answer (-1 for none), 1 where it answers; None where the cut loses it."""
    one = tokenizer.encode(question, text)
    first = last = -1
    for i, (a, b) in enumerate(one.offsets[:limit]):
        if start < 0 or one.sequence_ids[i] != 1:
            continue
        if first < 0 and b > start:
            first = i
        if a < end:
            last = i
    if start >= 0 and (first < 0 or last >= limit - 1):
        return None
    return one.ids[:limit], one.type_ids[:limit], first, last, int(start >= 0)


def examples(folder, tokenizer):
    """(training, held out). Half of SQuAD's questions come as a search query would: lower case, no question mark."""
    training, held = [], []
    for page in pages_of(folder):
        for question in page['questions']:
            for text, start, end in windows(page, question):
                asked = question['text']
                if random.random() < 0.5:
                    asked = asked.lower().rstrip('?')
                one = encoded(tokenizer, asked, text, start, end)
                if one:
                    (held if page['held'] else training).append(one)
    texts = [line.strip() for line in open(f'{folder}/nqg-src-test.txt')]
    asked = [line.strip() for line in open(f'{folder}/nqg-tgt-test.txt')]
    for i in random.sample(range(40, len(texts) - 40), SENTENCE_PAIRS):
        near = [j for j in range(i - 25, i + 25) if texts[j] != texts[i]]
        other = max(near, key=lambda j: len(content(asked[i]) & content(texts[j])) + random.random())
        training.append(encoded(tokenizer, asked[i], texts[i], -1, -1)[:4] + (1,))
        training.append(encoded(tokenizer, asked[i], texts[other], -1, -1)[:4] + (0,))
    return training, held
