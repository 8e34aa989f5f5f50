/* Runs before the first paint: the theme that this browser chose, if it chose one. Otherwise the system's. */
(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem('muster.theme');
  } catch (refused) {
    chosen = null; /* storage is switched off: the system's theme it is */
  }
  if (chosen === 'light' || chosen === 'dark') {
    document.documentElement.dataset.theme = chosen;
  }
  document.addEventListener('click', function (event) {
    var button = event.target.closest && event.target.closest('[data-theme-toggle]');
    if (!button) {
      return;
    }
    var root = document.documentElement;
    var dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = dark ? 'light' : 'dark';
    try {
      localStorage.setItem('muster.theme', root.dataset.theme);
    } catch (refused) {
      /* not remembered, still switched */
    }
    document.dispatchEvent(new Event('muster:theme'));
  });
})();
