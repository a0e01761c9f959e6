import type { SitePage } from './site.ts';

const html = (body: string, head = '<title>Test page</title>'): SitePage => ({
  body: `<!doctype html><html lang="en"><head>${head}</head>${body}</html>`,
});

const SENTENCE = 'The river rises in the northern hills and crosses the old town before it meets the sea.';
export const paragraphs = (count: number): string =>
  Array.from(
    { length: count },
    (_, index) => `<p>${SENTENCE} That was the case in the year ${1000 + index}, as the chronicle tells.</p>`,
  ).join('\n');

/** Four sibling paragraphs of so many words. */
const giants = (words: number): string => {
  const sentence = 'The river rose by a hand in the night, and the ferry stayed at its rope until noon. ';
  const one = (n: number): string => `<p>Day ${n}: ${sentence.repeat(Math.ceil(words / 17))}</p>`;
  return `<body><nav><a href="/">Home</a></nav><h1>The river</h1>${[1, 2, 3, 4].map(one).join('')}</body>`;
};

/** 100,000 words in paragraphs of ordinary mark-up. */
const longPage = (): string => {
  const filler = 'word after word the chronicle goes on about the river, the town and the sea. '.repeat(6);
  return Array.from(
    { length: 1_040 },
    (_, index) =>
      `<div class="row"><h3>Year ${index}</h3><p>In ${index} ${filler}<a href="#${index}">note</a></p></div>`,
  ).join('');
};

const secret = (style: string, tag = 'p'): string => `<${tag} style="${style}">secret words nobody sees</${tag}>`;

/** A shop's page of one thing that costs 74 by what it tells machines; `shown` is what it tells people. */
const product = (shown: string, beside = '€74.00'): SitePage =>
  html(
    `<body><nav><a href="/">Home</a> <a href="/bags">Bags</a></nav><main class="product"><h1 class="product-title">Tern folding pannier</h1>
     <p class="product-price">${shown}</p><button class="add-to-cart">Add to cart</button><div class="product-description">${paragraphs(3)}</div></main>
     <aside class="related-products"><h2>You may also like</h2><div class="price">€29.00</div><div class="price">${beside}</div></aside></body>`,
    `<title>Tern folding pannier - Northway Cycle Goods</title><meta property="og:type" content="product">
     <script type="application/ld+json">{"@context":"https://schema.org","@type":"Product","name":"Tern folding pannier",
     "offers":[{"@type":"Offer","price":"74.00","priceCurrency":"EUR"},{"@type":"Offer","price":99}]}</script>`,
  );

/** A page of a question and its answers; the second is the accepted one. */
const thread = (): string => {
  const post = (who: string, text: string, made: string) =>
    `<div class="${made} post message" id="post-${who.length}"><div class="post-author author"><a class="username" href="/members/${who}">${who}</a>
     <span class="user-title">Member</span><span class="post-count">Posts: 120</span><span class="join-date">Joined: May 2012</span></div>
     <div class="post-body"><time datetime="2024-05-12">3 hours ago</time><div class="post-text"><p>${text}</p></div>
     <ul class="post-actions"><li><a href="#r">Reply</a></li><li><a href="#q">Quote</a></li><li><a href="#l">Like</a></li><li><a href="#p">Report</a></li></ul></div></div>`;
  const other = (at: number) =>
    `<li class="topic"><a class="topic-title" href="/t/${at}">What oil for the gate, and how often, number ${at}?</a> <span class="replies">${at} replies</span></li>`;
  return `<body class="forum topic-page"><header class="header"><nav class="forum-nav"><ul class="menu"><li><a href="/">Forums</a></li><li><a href="/new">New posts</a></li>
    <li><a href="/members">Members</a></li><li><a href="/search">Search forums</a></li><li><a href="/login">Log in</a></li><li><a href="/register">Register</a></li></ul></nav>
    <ol class="breadcrumb"><li><a href="/">Forums</a></li><li><a href="/pumps">Pumps and tanks</a></li></ol></header>
    <main class="topic thread"><h1 class="thread-title">How do I keep the pump from running dry?</h1>
    <p class="thread-info">Thread starter ruth, start date yesterday, 3 replies, 211 views</p>
    ${post('ruth', 'My pump runs dry every night when the tank is low, and the alarm of the house wakes all of us. Which valve belongs between the tank and the filter, and on which side of the pump?', 'question')}
    <h2 class="answers-header">3 Answers</h2>
    ${post('ben', 'A larger tank helped in our house, since the pump then has enough water for the whole night without any valve.', 'answer')}
    ${post('ada', 'A check valve between the tank and the filter keeps the water in the line, so the pump cannot run dry at night.', 'answer accepted')}
    ${post('tom', 'Have the alarm switched off at night and look at the tank in the morning, which costs you nothing at all.', 'answer')}
    <div class="reply-form"><a href="/login">You must log in or register to reply here.</a></div></main>
    <aside class="similar-threads"><h3>Similar threads</h3><ul>${[4, 9, 12, 3].map(other).join('')}</ul></aside>
    <footer class="footer"><a href="/c">Contact us</a><a href="/t">Terms and rules</a><a href="/p">Privacy policy</a><span>Forum software by nobody</span></footer></body>`;
};

/** Every page of the capture tests, by path. */
export const PAGES: Readonly<Record<string, SitePage>> = {
  '/article': html(
    `<body><nav><ul><li><a href="/a">Home</a></li><li><a href="/b">News</a></li></ul></nav><main><article><h1>The river</h1>${paragraphs(6)}
     <ul><li>First thing of the list is here.</li><li>Second thing of the list is here.</li></ul>
     <blockquote>A quoted sentence that somebody said about it.</blockquote>
     <table><tr><th>Year</th><th>Height</th></tr><tr><td>1901</td><td>4 m</td></tr></table></article></main>
     <footer><a href="/c">Imprint</a> © 2026 All rights reserved</footer></body>`,
    '<title>The river | Example Site</title><meta name="author" content="A. Writer"><meta property="article:published_time" content="2026-01-02">',
  ),
  '/forum/threads/keep-the-pump-from-running-dry.4711': html(
    thread(),
    '<title>How do I keep the pump from running dry? - Pump Forum</title>',
  ),
  '/table': html(`<body><article><h1>Plans of the library</h1>
    <p>The library lends books, tools and records to everybody who lives in the valley, and these are its plans for this year.</p>
    <table><thead><tr><th>Plan<th>Books at once<th style="display:none">Code<th>Price</tr></thead>
    <tr><td>Basic<td><td style="display:none">B1<td>5 <b>euros</b></tr>
    <tr><td> Family,\n with  children<td>12<td style="display:none">F1<td>9 euros</tr>
    <tr><td colspan=2>Schools<td style="display:none">S1<td>free</tr></table><dl><dt>Open<dd>every day<dt>Closed<dd>in August</dl></article></body>`),
  '/more': html(
    `<body><main><h1>Notes on the river</h1>${paragraphs(6)}<button>Load more notes</button></main></body>`,
  ),
  '/more-elsewhere': html(
    `<body><main><h1>Notes on the river</h1>${paragraphs(6)}</main><aside><h2>Other towns</h2><ul><li><a href="/a">Aldmouth</a></li></ul><button>Load more</button></aside></body>`,
  ),
  '/product/pannier': product('<s>€99.00</s> <b>€74.00</b> incl. VAT'),
  '/product/unpriced': product('Price on request', '€31.00'),
  '/titled': html(
    `<body><main><article><h1>The river rises in the north</h1>${paragraphs(4)}<h2>Where it meets the sea</h2>${paragraphs(4)}</article></main></body>`,
    '<title>The river rises in the north | Example Site</title><meta property="og:type" content="article"><meta property="og:site_name" content="Example Site">',
  ),
  '/hidden': html(
    `<body><main><h1>What can be seen</h1>${paragraphs(5)}${secret('display:none')}${secret('visibility:hidden')}${secret('opacity:0.05')}
     ${secret('font-size:2px')}${secret('position:absolute;left:-9999px')}${secret('position:absolute;clip:rect(0,0,0,0);width:1px;height:1px;overflow:hidden')}
     ${secret('height:0;overflow:hidden')}${secret('text-indent:-9999px')}${secret('color:transparent')}${secret('clip-path:inset(100%);position:absolute')}
     <p hidden>secret words nobody sees</p><!-- secret words nobody sees --><template><p>secret words nobody sees</p></template>
     <details><summary>More about it</summary><p>secret words nobody sees</p></details>
     <div style="opacity:0"><div style="visibility:hidden"><p style="visibility:visible">secret words nobody sees</p></div></div>
     ${secret('color:#fff;background:#fefefe')}
     <p aria-hidden="true">A line that is seen though readers skip it.</p></main></body>`,
  ),
  '/fading': html(`<body style="opacity:0"><main><h1>A page that fades in</h1>${paragraphs(10)}</main></body>`),
  '/shadow': html(
    `<body><main><h1>A component page</h1>${paragraphs(3)}<x-card><span slot="title">A slotted title of the card.</span></x-card></main>
     <script>customElements.define('x-card', class extends HTMLElement { constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML =
     '<p>Before the slot in the shadow tree, a sentence.</p><slot name="title"></slot><p>After the slot in the shadow tree, a sentence.</p>'; } });</script></body>`,
  ),
  '/frames': html(
    `<body><main><h1>A page of frames</h1>${paragraphs(3)}<iframe src="/framed" width="600" height="300"></iframe>
     <iframe src="http://localhost:1/" width="600" height="300"></iframe></main></body>`,
  ),
  '/framed': html('<body><p>A sentence that stands in a frame of the same site.</p></body>'),
  '/frameset': { body: '<html><frameset cols="50%,50%"><frame src="/framed"><frame src="/article"></frameset></html>' },
  '/empty': { body: '' },
  '/no-body': html('', '<title>Nothing but a head</title>'),
  '/images': html('<body><img src="/x.png" alt="one"><img src="/y.png" alt="two"></body>'),
  '/one-word': html('<body>Word</body>'),
  '/broken': {
    body: Buffer.concat([
      Buffer.from('<p>Broken '),
      Buffer.from([0xff, 0xfe, 0xc3, 0x28]),
      Buffer.from(' bytes stand here.</p>'),
    ]),
  },
  '/one-line': { body: `<body><p>${'line of many words '.repeat(550_000)}</p></body>` },
  '/plain': {
    type: 'text/plain; charset=utf-8',
    body: `First paragraph of a text.\nIt goes on.\n\nSecond paragraph of the text.`,
  },
  '/xml': { type: 'application/xml', body: '<a><b>text</b></a>' },
  '/svg': { type: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">text</text></svg>' },
  '/deep': html(
    `<body><main><h1>Deep</h1>${'<div>'.repeat(10_000)}The sentence at the bottom of it all.${'</div>'.repeat(10_000)}</main></body>`,
  ),
  // Chromium itself hangs in layout at 10,000 elements nested by script (its parser nests 512 at most), Firefox lays none of it out.
  '/deep-by-script': html(
    `<body><main><h1>Deep</h1></main><script>let at = document.querySelector('main'); for (let i = 0; i < 3000; i++) { const next = document.createElement('span');
     at.append(next); at = next; } at.textContent = 'The sentence at the bottom of it all.';</script></body>`,
  ),
  '/clobbered': html(
    `<body><form><input name="firstChild"><input name="nextSibling"><input name="parentNode"><input name="id"><input name="getAttribute">
     <p>A sentence in a form that hides its own properties.</p></form><img name="title"><img name="documentElement">
     <img name="body"><img name="body"><form style="color:#fff"><input name="children"><p>White words in a form for rooms.</p></form>${paragraphs(3)}</body>`,
  ),
  '/foreign-slot': html(
    `<body><main><h1>A formula</h1>${paragraphs(2)}<p><math><mi>x</mi><slot>A sentence that stands in a formula.</slot></math></p>${paragraphs(2)}</main></body>`,
  ),
  '/changing': html(
    `<body><nav><p>The bridge was opened in spring.</p></nav><main><h1>The bridge</h1><p>The council met. The bridge was opened in spring. People came from afar.</p>
     <p>Between the two there is another paragraph about the river and the town.</p>
     <blockquote>The bridge was opened in spring.</blockquote>${paragraphs(3)}</main></body>`,
  ),
  '/long': html(`<body><main><h1>Long</h1>${longPage()}</main></body>`),
  '/twice': html(`<body><main><h1>The river</h1>${paragraphs(4)}<section>${paragraphs(2)}</section></main></body>`),
  '/giants-1000': html(giants(1_000)),
  '/giants-10000': html(giants(10_000)),
  '/selection': html(
    `<body><h1>A heading here</h1><p id="a">First paragraph of the page.</p><p id="b">Second paragraph of the page.</p><textarea>Typed by the person here</textarea><input type="password" value="hunter2 is secret"></body>`,
  ),
};
