// Filters over long sections: words, kind, source. Without scripts there is no control and everything stands there.
"use strict";
(() => {
  const FEWEST = 6; // entries from which a filter is quicker than reading
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const make = (name, attributes = {}, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };
  const titles = new Map();
  for (const item of document.querySelectorAll("ol.sources > li")) {
    titles.set(String(item.value), item.querySelector("strong").textContent);
  }

  const citedBy = (label) => {
    const [first, last = first] = label.split("–").map((it) => parseInt(it, 10));
    return Array.from({ length: last - first + 1 }, (_, step) => String(first + step));
  };

  const entryOf = (row) => ({
    row,
    text: plain(row.textContent),
    kind: row.dataset.kind || "",
    sources: new Set([
      ...[...row.querySelectorAll(".refs a")].flatMap((it) => citedBy(it.textContent)),
      ...[...row.querySelectorAll("[data-source]")].map((it) => it.dataset.source),
    ]),
  });

  const choice = (label, name, pairs) => {
    const box = make("select", { id: name }, make("option", { value: "" }, "all"));
    for (const [value, words] of pairs) box.append(make("option", { value }, words));
    return [box, make("p", {}, make("label", { for: name }, label), box)];
  };

  for (const section of document.querySelectorAll(".filterable")) {
    const entries = [...section.querySelectorAll("tr[id], li[id]")].map(entryOf);
    if (entries.length < FEWEST) continue;
    const name = `filter-${section.id}`;
    const heading = section.querySelector("h2, h3");
    const words = make("input", { id: name, type: "search", autocomplete: "off", spellcheck: "false" });
    const form = make("div", { class: "filter", role: "search", "aria-label": `Filter: ${heading.textContent}` });
    form.append(make("p", {}, make("label", { for: name }, "Filter"), words));
    const kinds = [...new Set(entries.map((it) => it.kind))].filter(Boolean).sort();
    const [kind, kindBox] = choice("Type", `${name}-kind`, kinds.map((it) => [it, it]));
    if (kinds.length > 1) form.append(kindBox);
    const numbers = [...new Set(entries.flatMap((it) => [...it.sources]))].sort((a, b) => a - b);
    const [source, sourceBox] = choice(
      "Source", `${name}-source`, numbers.map((it) => [it, `${it} ${titles.get(it) || ""}`.trim()]));
    if (numbers.length > 1) form.append(sourceBox);
    const told = make("p", { class: "told-count", "aria-live": "polite" });
    form.append(told);
    heading.after(form);

    const groups = [...new Set(entries.map((it) => it.row.closest("table, ol, ul")))];
    const apply = () => {
      const wanted = plain(words.value).split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const entry of entries) {
        const fits = wanted.every((it) => entry.text.includes(it))
          && (!kind.value || entry.kind === kind.value) && (!source.value || entry.sources.has(source.value));
        entry.row.classList.toggle("filtered-out", !fits);
        shown += fits;
      }
      for (const group of groups) {
        const empty = !group.querySelector("tr[id]:not(.filtered-out), li[id]:not(.filtered-out)");
        group.classList.toggle("filtered-out", empty);
        const before = group.previousElementSibling;
        if (before && before.matches("h3:not([id])")) before.classList.toggle("filtered-out", empty);
      }
      told.textContent = shown < entries.length ? `${shown} of ${entries.length} shown` : "";
    };
    const clear = () => { words.value = kind.value = source.value = ""; apply(); };
    form.addEventListener("input", apply);
    form.addEventListener("keydown", (event) => { if (event.key === "Escape") clear(); });
    addEventListener("hashchange", () => {
      const target = document.getElementById(location.hash.slice(1));
      if (target && section.contains(target) && target.closest(".filtered-out")) { clear(); target.scrollIntoView(); }
    });
  }
})();
