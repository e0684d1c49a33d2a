"use strict";
// Searching, choosing and sorting of tables. Without this script all rows stand in their order.
(() => {
  const make = (name, properties) => Object.assign(document.createElement(name), properties);
  const value = (row, column) => {
    const cell = row.cells[column];
    return cell.dataset.value === undefined ? cell.textContent.trim() : Number(cell.dataset.value);
  };
  const compare = (a, b, language) => {
    if (typeof a === "number" && typeof b === "number") return a - b;
    // What is not known stands behind every number.
    if (typeof a === "number") return -1;
    if (typeof b === "number") return 1;
    return a.localeCompare(b, language);
  };
  const equip = (table) => {
    const language = table.closest("main").lang;
    const body = table.tBodies[0];
    const rows = [...body.rows];
    const heads = [...table.tHead.rows[0].cells];
    const tools = make("div", { className: "tools" });
    const search = make("input", { type: "search", placeholder: table.dataset.search });
    search.setAttribute("aria-label", table.dataset.search + ": " + table.caption.textContent);
    const count = make("span", {});
    count.setAttribute("role", "status");
    const choices = [];
    const show = () => {
      const words = search.value.toLocaleLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      for (const row of rows) {
        const text = row.textContent.toLocaleLowerCase();
        const fits = words.every((word) => text.includes(word)) &&
          choices.every(([select, column]) => !select.value || row.cells[column].textContent.trim() === select.value);
        row.hidden = !fits;
        if (fits) shown += 1;
      }
      count.textContent = table.dataset.rows.replace("#1", shown).replace("#2", rows.length);
    };
    search.addEventListener("input", show);
    // A short table is seen at a glance.
    if (rows.length < 8) return;
    tools.append(search);
    heads.forEach((head, column) => {
      const title = head.textContent.trim();
      if (head.dataset.filter) {
        const values = [...new Set(rows.map((row) => row.cells[column].textContent.trim()))];
        if (values.length > 1 && values.length < 40) {
          const select = make("select", {});
          select.setAttribute("aria-label", title);
          select.append(make("option", { value: "", textContent: title + ": " + table.dataset.all }));
          values.sort((a, b) => a.localeCompare(b, language)).forEach((name) => select.append(make("option", { value: name, textContent: name })));
          select.addEventListener("change", show);
          choices.push([select, column]);
          tools.append(select);
        }
      }
      const button = make("button", { type: "button", textContent: title });
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        heads.forEach((other) => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        const sorted = [...rows].sort((a, b) => compare(value(a, column), value(b, column), language) * (down ? -1 : 1));
        body.append(...sorted);
      });
      head.replaceChildren(button);
    });
    tools.append(count);
    table.parentElement.before(tools);
    show();
  };
  // One table at a time, so that a long page answers from the start.
  const waiting = [...document.querySelectorAll("table.data")];
  const next = () => {
    const table = waiting.shift();
    if (!table) return;
    equip(table);
    setTimeout(next);
  };
  next();
  const follow = () => {
    const chosen = document.querySelector("input.switch:checked");
    if (chosen) document.documentElement.lang = chosen.value;
  };
  document.querySelectorAll("input.switch").forEach((input) => input.addEventListener("change", follow));
  // Browsers may keep what was chosen when a page is opened again.
  follow();
})();
