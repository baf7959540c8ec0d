// Before the first paint, in words that any browser reads: light or dark, which form, and whether this browser can do it.
(function () {
  var root = document.documentElement;
  var able =
    'noModule' in document.createElement('script') && window.CSS && CSS.supports('aspect-ratio', '1');
  if (!able) root.className = 'too-old';
  function follow(dark) {
    if (dark.matches) root.setAttribute('data-look', 'dark');
    else root.removeAttribute('data-look');
  }
  if (able) {
    var dark = window.matchMedia('(prefers-color-scheme: dark)');
    follow(dark);
    dark.addEventListener('change', follow);
  }
  function keptSeat() {
    try {
      return (
        sessionStorage.getItem('raakvlak.way') ||
        sessionStorage.getItem('raakvlak.seat') ||
        localStorage.getItem('raakvlak.seat')
      );
    } catch (blocked) {
      void blocked;
      return null;
    }
  }
  var hash = location.hash.slice(1);
  var way =
    hash.length === 23 || hash.charAt(0) === 'k' || keptSeat()
      ? 'seat'
      : hash.length === 22
        ? 'choice'
        : 'code';
  root.setAttribute('data-way', way);
})();
