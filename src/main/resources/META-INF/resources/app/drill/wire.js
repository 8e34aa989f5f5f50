// The one socket of this tab: connects, resumes where it left off, and sends every command exactly once.

const WAITS = [500, 1000, 2000, 4000, 8000];
const TAKEN_OVER = 4001;
const START_AGAIN = 4400;

export class Wire {
  /** `onFrame(frame)` gets everything but acks; `onState(word)` gets "connecting", "open", "lost", "elsewhere" or "refused". */
  constructor(code, { onFrame, onState }) {
    this.code = code;
    this.onFrame = onFrame;
    this.onState = onState;
    this.seq = 0; // the last event seen
    this.after = null; // where to resume; null asks for a snapshot
    this.n = 0;
    this.waiting = new Map(); // n → {text, resolve}
    this.tries = 0;
    this.everOpen = false;
  }

  open() {
    const scheme = location.protocol === 'https:' ? 'wss' : 'ws';
    const after = this.after === null ? '' : `?after=${this.after}`;
    const socket = new WebSocket(`${scheme}://${location.host}/ws/drills/${encodeURIComponent(this.code)}${after}`);
    this.socket = socket;
    this.onState('connecting');
    socket.addEventListener('message', event => this.socket === socket && this.take(JSON.parse(event.data)));
    socket.addEventListener('close', event => this.socket === socket && this.closed(event.code));
  }

  close() {
    const socket = this.socket;
    this.socket = null;
    socket?.close();
  }

  /** Sends a command; resolves with {ack, seq} or {nack, reason, detail}. Survives a reconnect: the server knows a resend by its n. */
  send(command) {
    return new Promise(resolve => {
      this.n += 1;
      const text = JSON.stringify({ n: this.n, ...command });
      this.waiting.set(this.n, { text, resolve });
      if (this.ready && this.socket?.readyState === WebSocket.OPEN) this.socket.send(text);
    });
  }

  take(frame) {
    if (frame.hello) {
      this.greeted(frame);
    } else if ('ack' in frame || 'nack' in frame) {
      const n = frame.ack ?? frame.nack;
      this.waiting.get(n)?.resolve(frame);
      this.waiting.delete(n);
    } else if (frame.resync) {
      this.again();
    } else if (frame.snapshot) {
      const events = frame.snapshot.events;
      this.seq = events.length ? events[events.length - 1].seq : 0;
      this.after = frame.seq;
      this.onFrame(frame);
    } else if (frame.seq) {
      this.event(frame);
    } else {
      this.onFrame(frame);
    }
  }

  greeted(frame) {
    this.everOpen = true;
    this.ready = true;
    this.tries = 0;
    this.n = Math.max(this.n, frame.hello.lastN);
    this.onState('open');
    this.onFrame(frame);
    for (const { text } of this.waiting.values()) this.socket.send(text);
  }

  event(frame) {
    if (frame.seq <= this.seq) return; // seen already
    if (frame.prev > this.seq) {
      this.again(); // a gap: ask for everything
      return;
    }
    this.seq = frame.seq;
    this.after = frame.seq;
    this.onFrame(frame);
  }

  /** Connects anew and asks for a snapshot. */
  again() {
    this.after = null;
    this.seq = 0;
    this.ready = false;
    this.close();
    this.open();
  }

  closed(code) {
    this.ready = false;
    if (code === TAKEN_OVER) {
      this.onState('elsewhere');
      return;
    }
    if (code === START_AGAIN) {
      this.after = null;
      this.seq = 0;
    }
    if (!this.everOpen && this.tries >= 2) {
      this.onState('refused');
      return;
    }
    this.onState('lost');
    const wait = WAITS[Math.min(this.tries, WAITS.length - 1)];
    this.tries += 1;
    setTimeout(() => this.socket && this.open(), wait);
  }
}
