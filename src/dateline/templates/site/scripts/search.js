/* Searches the entries of this chronology. All of them stand in search-data.js; nothing is asked of any server. */
"use strict";
(() => {
  const form = document.querySelector("#search");
  const field = form.querySelector("input");
  const said = document.querySelector("#found");
  const list = document.querySelector("#results");
  const more = document.querySelector("#more");
  const entries = window.chronologyEntries;
  const STEP = 50;
  const WORDS = /[\p{L}\p{N}\p{M}]+/gu;
  // Scripts that set no spaces between words are read in pairs of characters.
  const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;

  const fold = (words) => words.normalize("NFKD").replace(/[\p{M}\u0640]/gu, "").toLowerCase().replace(/ß/g, "ss");

  function pairs(run) {
    const signs = Array.from(run);
    return signs.length < 2 ? signs : signs.slice(1).map((sign, at) => signs[at] + sign);
  }

  function tokens(words) {
    const folded = fold(words);
    const unspaced = folded.match(UNSPACED) || [];
    return [...unspaced.flatMap(pairs), ...(folded.replace(UNSPACED, " ").match(WORDS) || [])];
  }

  const index = new MiniSearch({
    idField: "at",
    fields: ["date", "text", "more"],
    tokenize: tokens,
    processTerm: (term) => term,
    searchOptions: {
      boost: { text: 2, date: 2 },
      combineWith: "AND",
      prefix: (term) => term.length > 1,
    },
  });
  const likeness = (term) => (term.length > 4 && !/\d/.test(term) ? 0.2 : false);

  // Words spelt alike are looked for where the words themselves find nothing.
  function ask(query) {
    const found = index.search(query);
    return found.length ? found : index.search(query, { fuzzy: likeness });
  }

  function marked(words, terms) {
    const piece = document.createDocumentFragment();
    let at = 0;
    for (const found of words.matchAll(WORDS)) {
      const folded = fold(found[0]);
      if (!terms.has(folded) && !tokens(found[0]).some((token) => terms.has(token))) continue;
      piece.append(words.slice(at, found.index));
      const mark = document.createElement("mark");
      mark.textContent = found[0];
      piece.append(mark);
      at = found.index + found[0].length;
    }
    piece.append(words.slice(at));
    return piece;
  }

  function row(hit) {
    const [name, date, meaning, text] = entries[hit.id];
    const terms = new Set(hit.terms);
    const item = document.createElement("li");
    const link = document.createElement("a");
    const told = document.createElement("p");
    link.href = "entries/" + name + ".html";
    link.dir = told.dir = "auto";
    link.append(marked(date, terms));
    const when = document.createElement("span");
    when.className = "aside";
    when.textContent = meaning;
    told.append(marked(text.length > 300 ? text.slice(0, 300) + "…" : text, terms));
    item.append(link, " ", when, told);
    return item;
  }

  let hits = [];
  function show(count) {
    for (const hit of hits.slice(list.children.length, count)) list.append(row(hit));
    more.hidden = hits.length <= list.children.length;
  }

  function search() {
    const query = field.value.trim();
    hits = query ? ask(query) : [];
    list.replaceChildren();
    show(STEP);
    said.textContent = query ? form.dataset.found.replace("{n}", hits.length.toLocaleString(document.documentElement.lang)) : "";
    history.replaceState(null, "", query ? "#q=" + encodeURIComponent(query) : location.pathname.split("/").pop() || ".");
  }

  let waiting = 0;
  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, 120);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    search();
  });
  more.addEventListener("click", () => show(list.children.length + STEP));

  const asked = /^#q=(.*)$/.exec(location.hash);
  if (asked) {
    try {
      field.value = decodeURIComponent(asked[1]);
    } catch {
      field.value = "";
    }
  }
  document.querySelector("#without-script").hidden = true;
  form.hidden = false;
  const all = entries.map(([, date, meaning, text, rest], at) => ({ at, date: date + " " + meaning, text, more: rest }));
  index.addAllAsync(all, { chunkSize: 250 }).then(() => {
    form.dataset.ready = "";
    if (field.value) search();
  });
})();
