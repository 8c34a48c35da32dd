// Puts the assistant on a page of another web site:
//   <script src="https://service/widget.js" data-site="chamber" data-lang="auto" async></script>
// A classic script, so that one line is enough; all else is in modules beside it. Nothing is left
// behind on the page but the element <investor-chat>.
(() => {
  const {src, dataset} = document.currentScript;

  async function place() {
    const {define} = await import(new URL('portal/widget/element.js', src));
    const name = define();
    if (document.readyState === 'loading') {
      await new Promise((ready) => document.addEventListener('DOMContentLoaded', ready, {once: true}));
    }
    if (document.querySelector(name)) {
      return;
    }
    const element = document.createElement(name);
    for (const [attribute, value] of Object.entries({
      site: dataset.site, language: dataset.lang, position: dataset.position,
    })) {
      if (value) {
        element.setAttribute(attribute, value);
      }
    }
    document.body.append(element);
  }

  place().catch((failure) => console.warn('investor-chat: not loaded', failure));
})();
