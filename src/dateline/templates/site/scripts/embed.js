/* <dateline-embed entry="…"> shows one entry of the chronology that this file belongs to; without `entry`, the table.
   What is shown runs in a sandboxed frame of its own origin: it cannot reach the page around it, and of it only its
   height is listened to. */
"use strict";
(() => {
  const base = new URL(".", document.currentScript.src);
  const NAME = /^[a-z0-9][a-z0-9_-]{0,63}$/;
  const LEAST = 60;
  const MOST = 20000;

  class DatelineEmbed extends HTMLElement {
    static observedAttributes = ["entry", "height"];

    #frame = null;
    #listen = (event) => {
      // A sandboxed frame has no origin: "null" and its own window are what proves who speaks.
      if (!this.#frame || event.source !== this.#frame.contentWindow || event.origin !== "null") return;
      const said = event.data;
      if (!said || said.dateline !== "height" || !Number.isFinite(said.height)) return;
      if (!this.hasAttribute("height")) this.#frame.style.height = Math.min(Math.max(said.height, LEAST), MOST) + "px";
    };

    connectedCallback() {
      if (!this.#frame) this.#build();
      window.addEventListener("message", this.#listen);
    }

    disconnectedCallback() {
      window.removeEventListener("message", this.#listen);
    }

    attributeChangedCallback() {
      if (this.#frame) this.#point();
    }

    #build() {
      const frame = document.createElement("iframe");
      frame.setAttribute("sandbox", "allow-scripts allow-popups allow-popups-to-escape-sandbox");
      frame.referrerPolicy = "no-referrer";
      frame.loading = "lazy";
      frame.title = this.title || this.textContent.trim() || "Chronology";
      frame.style.cssText = "display:block;width:100%;border:0;color-scheme:normal";
      this.#frame = frame;
      this.#point();
      this.attachShadow({ mode: "closed" }).append(frame);
      this.style.display = "block";
    }

    #point() {
      const entry = this.getAttribute("entry");
      const name = entry === null ? "index" : entry;
      const height = parseInt(this.getAttribute("height"), 10);
      this.#frame.style.height = (height > 0 ? Math.min(height, MOST) : entry === null ? 600 : 240) + "px";
      if (NAME.test(name)) this.#frame.src = new URL("embed/" + name + ".html", base).href;
    }
  }

  if (!customElements.get("dateline-embed")) customElements.define("dateline-embed", DatelineEmbed);
})();
