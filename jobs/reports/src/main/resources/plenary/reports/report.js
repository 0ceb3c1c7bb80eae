(function () {
  'use strict';
  var all = function (selector, root) { return Array.from((root || document).querySelectorAll(selector)); };
  all('table.sortable').forEach(function (table) {
    all('thead th', table).forEach(function (head, column) {
      var button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      while (head.firstChild) button.appendChild(head.firstChild);
      head.appendChild(button);
      button.addEventListener('click', function () {
        var up = head.getAttribute('aria-sort') !== 'ascending';
        all('th[aria-sort]', table).forEach(function (other) { other.removeAttribute('aria-sort'); });
        head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
        var key = function (row) {
          var cell = row.cells[column];
          return cell.hasAttribute('data-sort') ? cell.getAttribute('data-sort') : cell.textContent.trim();
        };
        all('tbody tr', table).sort(function (a, b) {
          var x = key(a), y = key(b);
          if (!x || !y) return x ? -1 : y ? 1 : 0;
          var order = isNaN(x) || isNaN(y) ? x.localeCompare(y, 'en') : x - y;
          return up ? order : -order;
        }).forEach(function (row) { table.tBodies[0].appendChild(row); });
      });
    });
  });
  var tools = document.querySelector('.tools');
  if (tools) {
    tools.hidden = false;
    var plots = all('svg.plot');
    tools.querySelector('[name=order]').addEventListener('change', function (event) {
      var byName = event.target.value === 'name';
      plots.forEach(function (plot) {
        var rows = all('g.row[data-kind=country]', plot);
        var places = rows.map(function (row) { return +row.getAttribute('transform').split(/[ )]/)[1]; });
        places.sort(function (a, b) { return a - b; });
        rows.sort(function (a, b) {
          return byName ? a.dataset.name.localeCompare(b.dataset.name, 'en') : a.dataset.value - b.dataset.value;
        }).forEach(function (row, i) { row.setAttribute('transform', 'translate(0 ' + places[i] + ')'); });
      });
    });
    tools.querySelector('[name=highlight]').addEventListener('change', function (event) {
      plots.forEach(function (plot) {
        plot.classList.toggle('hl', !!event.target.value);
        all('g.row', plot).forEach(function (row) {
          row.classList.toggle('on', row.dataset.area === event.target.value);
        });
      });
    });
  }
  var unfold = function () {
    var target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    var fold = target && target.closest('details:not([open])');
    if (fold) {
      fold.open = true;
      target.scrollIntoView();
    }
  };
  addEventListener('hashchange', unfold);
  unfold();
  var closed = [];
  addEventListener('beforeprint', function () {
    closed = all('details:not([open])');
    closed.forEach(function (details) { details.open = true; });
  });
  addEventListener('afterprint', function () {
    closed.forEach(function (details) { details.open = false; });
  });
})();
