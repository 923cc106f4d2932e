// The page works without this file: forms post, and the answer is the page again. With it, forms are sent without a full load,
// changes come by themselves, and what is typed survives reloads, restarts and lost connections.
(() => {
  "use strict";
  const root = document.documentElement;
  root.classList.add("js");
  const $ = (selector, from = document) => from.querySelector(selector);
  const $$ = (selector, from = document) => [...from.querySelectorAll(selector)];
  const live = document.body.dataset.live;
  const still = matchMedia("(prefers-reduced-motion: reduce)");

  // --- Turn ids and drafts -------------------------------------------------------------------------------------------------
  // A form keeps its one-time id while the same words are tried again, so that a retry after a lost answer counts once.
  const freshId = () => [...crypto.getRandomValues(new Uint8Array(16))].map(b => b.toString(16).padStart(2, "0")).join("");
  const draftKey = form => `verifier:${document.body.dataset.me}:${form.dataset.draft}`;
  const typed = form => $$("textarea, input, select", form).filter(e => e.name && !["hidden", "file", "submit", "password"].includes(e.type));

  function keepDraft(form) {
    if (!form.dataset.draft) return;
    const fields = typed(form).map(e => ["radio", "checkbox"].includes(e.type) ? [e.name, e.value, e.checked] : [e.name, null, e.value]);
    const worthKeeping = typed(form).some(e => ["radio", "checkbox"].includes(e.type) ? e.checked !== e.defaultChecked : e.value !== (e.defaultValue ?? ""));
    try {
      if (worthKeeping) localStorage.setItem(draftKey(form), JSON.stringify({ turn: form.elements.turn.value, tried: form.dataset.tried === "1", fields }));
      else localStorage.removeItem(draftKey(form));
    } catch { /* A full or forbidden store costs the draft, not the page. */ }
  }

  function dropDraft(form) {
    try { if (form.dataset.draft) localStorage.removeItem(draftKey(form)); } catch { /* as above */ }
  }

  function restoreDraft(form) {
    let draft = null;
    try { draft = JSON.parse(localStorage.getItem(draftKey(form))); } catch { /* as above */ }
    if (!draft) return;
    for (const [name, value, state] of draft.fields) {
      const inputs = typed(form).filter(e => e.name === name);
      if (value === null) inputs.forEach(e => { e.value = state; });
      else inputs.filter(e => e.value === value).forEach(e => { e.checked = state; });
    }
    form.elements.turn.value = draft.turn;
    if (draft.tried) form.dataset.tried = "1";
  }

  function grow(area) {
    area.style.height = "auto";
    area.style.height = `${Math.min(area.scrollHeight + 2, innerHeight * 0.4)}px`;
  }

  function wake(from) {
    $$("form[data-draft]", from).forEach(restoreDraft);
    $$("textarea[data-grow]", from).forEach(grow);
  }

  // --- Drawing again --------------------------------------------------------------------------------------------------------
  const regionState = region => ({
    open: new Map($$("details[data-key]", region).map(d => [d.dataset.key, d.open])),
    scroll: $("[data-scroll]", region)?.scrollTop ?? 0,
    focus: region.contains(document.activeElement) ? document.activeElement.id || document.activeElement.closest("[id]")?.id : null,
  });

  function swapRegion(region, fresh) {
    if (region.dataset.v === fresh.dataset.v) return;
    if (region.querySelector("[data-menu][open]") && region.contains(document.activeElement)) return; // Not under somebody's hands.
    const before = regionState(region);
    const sameView = $("[aria-current=page]", region)?.textContent === $("[aria-current=page]", fresh)?.textContent;
    const kept = $$("[data-keep]", region);
    // What came of the form that was sent is told once, with the page; a change of somebody else must not take it away.
    const notice = $(":scope > .notice", region);
    region.replaceWith(fresh);
    if (notice && !$(":scope > .notice", fresh)) fresh.append(notice);
    for (const node of kept) document.getElementById(node.id)?.replaceWith(node);
    for (const details of $$("details[data-key]", fresh)) if (before.open.has(details.dataset.key)) details.open = before.open.get(details.dataset.key);
    const scroller = $("[data-scroll]", fresh);
    if (scroller && sameView) scroller.scrollTop = before.scroll;
    if (before.focus) document.getElementById(before.focus)?.focus({ preventScroll: true });
    wake(fresh);
  }

  // Somebody who works with the keyboard stays at the same control of a message that is drawn anew, or else at the message.
  function takeUp(held, node) {
    const same = held.matches("li") ? null : $$(held.tagName, node).find(e => e.name === held.name && e.getAttribute("value") === held.getAttribute("value") && (e.type === "textarea" || e.textContent === held.textContent));
    (same ?? node).focus({ preventScroll: true });
    if (same?.matches("textarea, input[type=text]")) same.setSelectionRange(held.selectionStart, held.selectionEnd);
  }

  function swapLog(log, fresh) {
    const arrived = [];
    let after = null;
    const keep = new Set();
    for (const item of [...fresh.children]) {
      const known = document.getElementById(item.id);
      keep.add(item.id);
      let node = known;
      if (!known || known.dataset.v !== item.dataset.v) {
        node = document.importNode(item, true);
        const held = known?.contains(document.activeElement) ? document.activeElement : null;
        if (known) known.replaceWith(node);
        else { node.classList.add("fresh"); arrived.push(node); }
        wake(node);
        if (held) takeUp(held, node);
      }
      const place = after ? after.nextSibling : log.firstChild;
      if (node !== place) log.insertBefore(node, place);
      after = node;
    }
    $$(":scope > li", log).filter(li => !keep.has(li.id)).forEach(li => li.remove());
    if (log.children.length) $("[data-empty]", log.parentElement)?.remove();
    return arrived;
  }

  // Answers overtake each other; what was drawn before that which is here is not shown. Another run of the server counts again.
  let shown = document.body.dataset.drawing;
  function isOlder(fresh) {
    const [run, number] = (shown ?? "").split(" ");
    const [otherRun, other] = (fresh.body.dataset.drawing ?? "").split(" ");
    return run === otherRun && Number(other) < Number(number);
  }

  function apply(fresh) {
    if (isOlder(fresh)) return {};
    shown = fresh.body.dataset.drawing;
    document.title = fresh.title;
    for (const region of $$("[data-region]")) {
      const other = $(`[data-region="${region.dataset.region}"]`, fresh);
      if (other) swapRegion(region, document.importNode(other, true));
    }
    const arrived = {};
    for (const log of $$("[data-log]")) {
      const other = $(`[data-log="${log.dataset.log}"]`, fresh);
      if (other) arrived[log.dataset.log] = swapLog(log, other);
      if (log.dataset.log === "team") fromTheBeginning(log);
    }
    return arrived;
  }

  let drawing = Promise.resolve();
  let asked = false;
  function refresh() {
    if (asked) return drawing;
    asked = true;
    drawing = drawing.then(async () => {
      asked = false;
      const response = await fetch(location.pathname + location.search, { headers: { Accept: "text/html" }, cache: "no-store" });
      if (!response.ok) throw new Error(response.status);
      apply(new DOMParser().parseFromString(await response.text(), "text/html"));
    }).catch(() => soon(1000)); // Nobody says again that there was a change.
    return drawing;
  }

  // The first of several changes sets the time: changes without end must not put it off without end.
  let later = 0;
  let laterAt = Infinity;
  function soon(wait) {
    if (performance.now() + wait >= laterAt) return;
    clearTimeout(later);
    laterAt = performance.now() + wait;
    later = setTimeout(() => { laterAt = Infinity; refresh(); }, wait);
  }

  // --- Sending -------------------------------------------------------------------------------------------------------------
  const unsent = new Set();
  const complain = (form, text) => { const p = $(".form-error", form); if (p) p.textContent = text; };

  async function send(form, submitter) {
    if (form.dataset.busy) return;
    form.dataset.busy = "1";
    form.dataset.tried = "1";
    complain(form, "");
    keepDraft(form);
    const data = new FormData(form, submitter);
    data.set("view", new URLSearchParams(location.search).get("view") ?? "");
    const wasComposer = form.classList.contains("composer");
    try {
      const response = await fetch(form.action, { method: "POST", body: form.enctype === "multipart/form-data" ? data : new URLSearchParams(data), headers: { Accept: "text/html" } });
      const text = await response.text();
      const answer = new DOMParser().parseFromString(text, "text/html");
      if (!response.ok) {
        complain(form, $("[data-problem]", answer)?.textContent ?? `Not sent: the server answered ${response.status}. Your text is still here.`);
        return;
      }
      unsent.delete(form);
      dropDraft(form);
      delete form.dataset.tried;
      if (wasComposer) { form.reset(); form.elements.turn.value = freshId(); $$("textarea", form).forEach(grow); showFiles($("[data-files]", form)); }
      const arrived = apply(answer);
      lead(form, wasComposer, arrived);
    } catch {
      unsent.add(form);
      form.unsentBy = submitter;
      complain(form, "Not sent: the server does not answer. Your text is kept and is sent again as soon as the connection is back.");
      listen();
    } finally {
      delete form.dataset.busy;
    }
  }

  // Where to go on after an answer: the newest prompt, read from its beginning; whoever writes in the composer stays there.
  function lead(form, wasComposer, arrived) {
    const mine = form.closest("#team") ? "team" : "conversation";
    const news = (arrived[mine] ?? []).filter(li => li.classList.contains("bot"));
    const first = news[0];
    const scroller = $(`#${mine} .scroll`);
    if (first && scroller) {
      const tall = scroller.getBoundingClientRect().bottom - first.getBoundingClientRect().top > scroller.clientHeight;
      if (tall) first.scrollIntoView({ block: "start", behavior: still.matches ? "auto" : "smooth" });
    }
    const asked = news.filter(li => li.matches(".current")).at(-1) ?? $$(`#${mine} .message.asking`).at(-1);
    if (!wasComposer) (asked ?? first)?.focus({ preventScroll: true });
  }

  const retry = () => [...unsent].forEach(form => { if (form.isConnected) send(form, form.unsentBy); else unsent.delete(form); });

  // --- Hearing of changes --------------------------------------------------------------------------------------------------
  let source = null;
  let wait = 500;

  function say(state, text) {
    const note = $("#link-state");
    if (!note || note.dataset.state === state) return;
    note.dataset.state = state;
    note.textContent = text;
  }

  function listen() {
    if (!live || (source && source.readyState !== EventSource.CLOSED)) return;
    source = new EventSource(`${live}/events`);
    source.addEventListener("hello", () => {
      wait = 500;
      say("live", "Live");
      refresh().then(retry); // What changed before the server listened, nobody says again.
    });
    source.addEventListener("change", () => soon(60));
    source.onerror = () => {
      say("lost", "Reconnecting… what you type is kept");
      source.close();
      setTimeout(listen, wait);
      wait = Math.min(wait * 1.6, 5000);
    };
  }

  // --- Hands ---------------------------------------------------------------------------------------------------------------
  function showFiles(input) {
    if (!input) return;
    const out = document.getElementById(input.dataset.files);
    if (out) out.textContent = [...input.files].map(f => f.name).join(", ");
  }

  function showPane(name) {
    const first = document.body.dataset.pane !== name;
    document.body.dataset.pane = name;
    if (first) $$(`#${name} [data-log]`).forEach(fromTheBeginning);
    $$("[data-pane]", $(".pane-nav") ?? document).forEach(a => name === a.dataset.pane ? a.setAttribute("aria-current", "true") : a.removeAttribute("aria-current"));
  }

  async function goTo(id) {
    if (!document.getElementById(id)) {
      const tab = $("#report .tabs a");
      if (tab) { history.replaceState(null, "", tab.pathname + tab.search); await refresh(); }
    }
    const target = document.getElementById(id);
    if (!target) return;
    showPane("report");
    target.scrollIntoView({ block: "start", behavior: still.matches ? "auto" : "smooth" });
    $$(".flash").forEach(e => e.classList.remove("flash"));
    target.classList.add("flash");
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }

  document.addEventListener("submit", event => {
    const form = event.target;
    if (form.matches(".theme-form")) {
      // The look changes at once; the cookie is set behind it.
      event.preventDefault();
      const button = event.submitter;
      fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form, button)) }).catch(() => {});
      root.dataset.theme = button.value;
      button.value = button.value === "dark" ? "light" : "dark";
      return;
    }
    if (!live || "plain" in form.dataset) return;
    event.preventDefault();
    if (form.classList.contains("composer") && !form.elements.body.value.trim() && !form.elements.file.files.length) { form.elements.body.focus(); return; }
    send(form, event.submitter);
  });

  document.addEventListener("input", event => {
    const form = event.target.form;
    if (event.target.matches("textarea[data-grow]")) grow(event.target);
    if (event.target.matches("[data-files]")) showFiles(event.target);
    if (!form?.dataset.draft) return;
    if (form.dataset.tried) {
      // Other words than those already tried are another turn.
      delete form.dataset.tried;
      unsent.delete(form);
      form.elements.turn.value = freshId();
    }
    complain(form, "");
    keepDraft(form);
  });

  document.addEventListener("keydown", event => {
    const area = event.target;
    if (event.key === "Enter" && !event.isComposing && area.matches?.("textarea")) {
      const sends = area.matches("[data-enter]") ? !event.shiftKey && !matchMedia("(pointer: coarse)").matches : event.ctrlKey || event.metaKey;
      if (sends) { event.preventDefault(); area.form.requestSubmit(); }
    }
    if (event.key === "Escape") $$("[data-menu][open]").forEach(menu => { menu.open = false; $("summary", menu).focus(); });
  });

  document.addEventListener("paste", event => {
    const form = event.target.closest?.(".composer");
    if (!form || !event.clipboardData?.files.length) return;
    const input = form.elements.file;
    const files = new DataTransfer();
    [...input.files, ...event.clipboardData.files].forEach(f => files.items.add(f));
    input.files = files.files;
    showFiles(input);
  });

  document.addEventListener("click", event => {
    $$("[data-menu][open]").forEach(menu => { if (!menu.contains(event.target)) menu.open = false; });
    const link = event.target.closest?.("a");
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey || event.button) return;
    if (link.dataset.pane) {
      event.preventDefault();
      showPane(link.dataset.pane);
    } else if ("goto" in link.dataset) {
      event.preventDefault();
      goTo(link.hash.slice(1));
    } else if ("view" in link.dataset && live) {
      event.preventDefault();
      history.replaceState(null, "", link.pathname + link.search);
      refresh().then(() => { if (/^#L\d/.test(link.hash)) goTo(link.hash.slice(1)); });
    }
  });

  // A message longer than its pane is read from its beginning, also when a picture makes it so. Anyone who has moved there themselves stays.
  function fromTheBeginning(log) {
    const last = log.lastElementChild;
    const scroller = log.closest(".scroll");
    if (last && scroller && !("moved" in scroller.dataset) && last.offsetHeight + 24 > scroller.clientHeight) last.scrollIntoView({ block: "start", behavior: "auto" });
  }

  for (const hand of ["wheel", "touchmove", "pointerdown", "keydown"]) {
    document.addEventListener(hand, event => {
      const scroller = event.target.closest?.(".log-scroll");
      if (scroller) scroller.dataset.moved = "";
    }, { passive: true });
  }
  document.addEventListener("load", event => {
    const log = event.target.closest?.("[data-log]");
    if (log) fromTheBeginning(log);
  }, true);

  if (live) {
    // What "/" or an import answered with has an address of its own: that is asked for again, by a change as by a reload.
    if (location.pathname !== live) {
      const tab = location.pathname === "/" ? null : $(".tabs a[aria-current=page]");
      history.replaceState(null, "", live + (tab?.search ?? location.search) + location.hash);
    }
    const named = location.hash.slice(1);
    showPane(["team", "report", "overview"].includes(named) ? named : "conversation");
    wake(document);
    $$("[data-log]").forEach(fromTheBeginning);
    listen();
    addEventListener("online", listen);
  }
})();
