"""What the tests need to be there, and scripts that look at a page as it is laid out."""

import os
import shutil
import threading
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder, and says nothing."""

    def log_message(self, *_):
        pass


@contextmanager
def serving(folder):
    """Serve a folder on loopback while the block runs; yield the port."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield server.server_port
    server.shutdown()
    server.server_close()
    thread.join()


def needed(name, found, repair):
    """Return what was found; where it is not there, skip, or fail in CI: a gate must not pass for want of a tool."""
    if found:
        return found
    told = f"{name} is not here: {repair}"
    if os.environ.get("CI") == "true":
        pytest.fail(told, pytrace=False)
    pytest.skip(told)


def tool(name, repair):
    """Return where a program lies: its name in capitals in the environment, else on the path."""
    return needed(name, os.environ.get(name.upper()) or shutil.which(name), repair)


OVERLAPS = """() => {
  const hidden = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.visibility !== 'visible' || style.display === 'none' || style.opacity === '0') return true;
      if (style.clipPath !== 'none') return true;
      if (at.closest('.skip, title, desc, details:not([open]) > :not(summary)')) return true;
    }
    return false;
  };
  const boxes = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.data.trim() || hidden(node.parentElement)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width > 1 && box.height > 1) boxes.push([box, node]);
    }
  }
  boxes.sort((one, other) => one[0].top - other[0].top);
  const found = [];
  for (let at = 0; at < boxes.length && found.length < 5; at++) {
    const [one, first] = boxes[at];
    for (let next = at + 1; next < boxes.length && boxes[next][0].top < one.bottom - 5; next++) {
      const [other, second] = boxes[next];
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const high = Math.min(one.bottom, other.bottom) - other.top;
      if (first !== second && wide > 2 && high > 0.4 * Math.min(one.height, other.height)) {
        found.push(first.data.trim().slice(0, 40) + ' | ' + second.data.trim().slice(0, 40));
      }
    }
  }
  return found;
}"""
"""Returns up to five pairs of texts that lie on each other."""

OVERFLOW = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const wide = [...document.body.querySelectorAll('*')].filter(each => each.getBoundingClientRect().right > width + 1);
  return [document.documentElement.scrollWidth, ...wide.slice(0, 5).map(each => each.outerHTML.slice(0, 120))];
}"""
"""Returns what is wider than the window, nothing where the page fits it."""

FOCUSED = """() => {
  const at = document.activeElement;
  const box = at.getBoundingClientRect();
  const drawn = at.querySelector('.area, circle, rect');
  const style = getComputedStyle(drawn || at);
  return {
    name: (at.getAttribute('aria-label') || at.querySelector('title')?.textContent || at.textContent).trim(),
    tag: at.tagName.toLowerCase(),
    seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight,
    marked: parseFloat(drawn ? style.strokeWidth : style.outlineStyle === 'none' ? 0 : style.outlineWidth) >= 2,
    order: [...document.querySelectorAll('a[href], summary, button, input, [tabindex]')]
      .filter(each => !each.closest('.picture .narrow')).indexOf(at),
  };
}"""
"""Returns what has the focus: its name, whether it is in sight and marked, and its place among all that can have it."""

PLANTED = """() => {
  const tags = ['SCRIPT', 'IMG', 'IFRAME', 'FORM', 'OBJECT', 'EMBED', 'BASE'];
  const live = (each) => [...each.attributes].some(of => of.name.startsWith('on') || of.name === 'style');
  const data = (each) => each.type === 'application/ld+json';
  const file = (each) => each.src.startsWith(location.origin) && !each.text;
  const search = (each) => each.matches('form#search:not([action])');
  const ours = (each) => each.tagName === 'SCRIPT' ? data(each) || file(each) : search(each);
  const wrong = (each) => live(each) || (tags.includes(each.tagName) && !ours(each));
  return [...document.querySelectorAll('*')].filter(wrong).map(each => each.outerHTML.slice(0, 100));
}"""
"""Returns elements and attributes that the pages never have."""

PROTOCOLS = """() => [...document.querySelectorAll('a[href]:not([download])')]
  .map(each => new URL(each.getAttribute('href'), document.baseURI).protocol)"""

FIXED = "() => [...document.querySelectorAll('*')].filter(each => getComputedStyle(each).position === 'fixed').length"
