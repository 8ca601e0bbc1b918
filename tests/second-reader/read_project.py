"""Reads a Stet project folder by docs/project-format.md alone and prints what counts in it as JSON. Standard library only."""
import hashlib, json, os, struct, sys

# --- Ed25519, RFC 8032 section 6, with the strict checks of "Signatures" -----------------------------------------------
P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P

def add(a, b):
    (x1, y1, z1, t1), (x2, y2, z2, t2) = a, b
    e, f = (y1 - x1) * (y2 - x2) % P, (y1 + x1) * (y2 + x2) % P
    c, d = 2 * t1 * t2 * D % P, 2 * z1 * z2 % P
    h, g, k, m = f - e, d - c, d + c, f + e
    return h * g % P, k * m % P, g * k % P, h * m % P

def times(n, point):
    total = (0, 1, 1, 0)
    while n:
        total, point, n = add(total, point) if n & 1 else total, add(point, point), n >> 1
    return total

def same(a, b):
    return (a[0] * b[2] - b[0] * a[2]) % P == 0 and (a[1] * b[2] - b[1] * a[2]) % P == 0

def point_of(data):
    y, sign = int.from_bytes(data, "little") & (2**255 - 1), data[31] >> 7
    if y >= P: return None
    x2 = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P: x = x * pow(2, (P - 1) // 4, P) % P
    if (x * x - x2) % P or (x == 0 and sign): return None
    return (x, y, 1, x * y % P) if x & 1 == sign else (P - x, y, 1, (P - x) * y % P)

BASE = point_of((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))
NOTHING = (0, 1, 1, 0)
usable = {}

def key_of(data):
    if data not in usable:
        point = point_of(data)
        good = point and not same(times(8, point), NOTHING) and same(times(L, point), NOTHING)
        usable[data] = point if good else None
    return usable[data]

def signed(key, message, signature):
    point, r, s = key_of(key), point_of(signature[:32]) if len(signature) == 64 else None, int.from_bytes(signature[32:], "little")
    if not point or not r or s >= L: return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    return same(times(s, BASE), add(r, times(k, point)))

def sha(data): return hashlib.sha256(data).digest()
def tag(kind): return kind.encode().ljust(16, b"\0")

# --- Yjs updates, V1 encoding ----------------------------------------------------------------------------------------
class Bytes:
    def __init__(self, data): self.data, self.at = data, 0
    def take(self, n):
        if self.at + n > len(self.data): raise ValueError("cut")
        self.at += n
        return self.data[self.at - n:self.at]
    def byte(self): return self.take(1)[0]
    def number(self):
        value = shift = 0
        while True:
            byte = self.byte()
            value, shift = value | (byte & 127) << shift, shift + 7
            if byte < 128: return value
    def text(self): return self.take(self.number()).decode()
    def place(self): return self.number(), self.number()
    def any(self):
        kind = self.byte()
        if kind == 125:  # a number, whose first byte has a sign
            while self.byte() > 127: pass
        elif kind in (122, 123, 124): self.take({122: 8, 123: 8, 124: 4}[kind])
        elif kind == 119: self.text()
        elif kind == 118: [(self.text(), self.any()) for _ in range(self.number())]
        elif kind == 117: [self.any() for _ in range(self.number())]
        elif kind == 116: self.take(self.number())
    def content(self, kind):
        """Length, and the characters that it adds to a text."""
        if kind == 1: return self.number(), None
        if kind == 2: return len([self.text() for _ in range(self.number())]), None
        if kind == 3: self.take(self.number())
        elif kind == 4:
            units = self.text().encode("utf-16-le")
            return len(units) // 2, [units[i:i + 2] for i in range(0, len(units), 2)]
        elif kind == 5: self.text()
        elif kind == 6: self.text(), self.text()
        elif kind == 7:
            if self.number() in (3, 5): self.text()
        elif kind == 8: return len([self.any() for _ in range(self.number())]), None
        else: raise ValueError("kind")
        return 1, None

def decode_update(data):
    read, items, deletes, clients = Bytes(data), [], [], set()
    for _ in range(read.number()):
        count, client, clock = read.number(), read.number(), read.number()
        if count == 0 or client in clients or client >= 2**32: raise ValueError("block")
        clients.add(client)
        for _ in range(count):
            info, origin, right, parent = read.byte(), None, None, None
            if info & 31 == 0 or info == 10:
                length, units = read.number(), None
            else:
                if info & 128: origin = read.place()
                if info & 64: right = read.place()
                if not info & 192:
                    parent = read.text() if read.number() == 1 else read.place()
                    if info & 32: parent = (parent, read.text())
                length, units = read.content(info & 31)
            if length < 1 or clock + length >= 2**53: raise ValueError("length")
            if any(p and p[0] == client and p[1] >= clock for p in (origin, right)): raise ValueError("later")
            if info != 10: items.append((client, clock, length, origin, right, parent, units, info & 31))
            clock += length
    for _ in range(read.number()):
        client = read.number()
        for _ in range(read.number()):
            clock, length = read.number(), read.number()
            if length < 1: raise ValueError("length")
            deletes.append((client, clock, clock + length))
    return items, deletes

# --- Segments and records --------------------------------------------------------------------------------------------
def read_segment(data, project):
    """The lane and the rightly signed records of a file; None for one that is none."""
    if data[:8] != b"stet-seg" or len(data) < 92: return None
    version, length = struct.unpack(">HH", data[8:12])
    header = data[:length]
    if length < 92 or len(header) < length or sha(header[:-32]) != header[-32:] or version not in (1, 2): return None
    project_id, replica = header[12:32], header[32:52]
    if project_id != project["projectId"].encode(): return None
    generation, count, _ = struct.unpack(">IHH", header[52:60])
    start = 60 if version == 1 else 156
    clients, key = header[start:start + 4 * count], None
    if version == 2:
        key, message = header[60:92], struct.pack(">II", generation, count)
        message = tag("stet-lane-sig") + project_id + replica + header[60:92] + message + clients
        if not signed(key, message, header[92:156]): return None
    elif project["formatVersion"] >= 2: return None
    lane = {"name": (replica, key), "generation": generation, "clients": set(struct.unpack(f">{count}I", clients))}
    records, at = [], length
    while 0 <= at < len(data):
        record = read_record(data, at, replica)
        if record is None:
            at = data.find(b"STRC", at + 1)
            continue
        at += record["size"]
        if record["replica"] == replica: records.append(record)
    return lane, records if key is None else proven(records, key, tag("stet-record-sig") + project_id + replica + key)

def proven(records, key, message):
    """Those that are signed, and those that the next one, proven itself, names as the one before it."""
    vouched, right = None, []
    for record in reversed(records):
        if record["hash"] == vouched or signed(key, message + record["hash"], record["signature"]):
            vouched = record["previous"]
            right.append(record)
    return right

def read_record(data, at, replica):
    head = data[at:at + 80]
    if len(head) < 80 or head[:4] != b"STRC" or sha(head[:76])[:4] != head[76:]: return None
    s, = struct.unpack(">H", head[6:8])
    sequence, = struct.unpack(">Q", head[28:36])
    d, p = struct.unpack(">II", head[68:76])
    body = data[at + 80:at + 80 + d + p]
    digest = data[at + 80 + d + p:at + 112 + d + p]
    if len(digest) < 32 or sha(head + body) != digest or head[4] != 1: return None
    needed = [(body[i:i + 20], struct.unpack(">Q", body[i + 20:i + 28])[0], body[i + 28:i + 60]) for i in range(0, d, 60)]
    return {"replica": head[8:28], "sequence": sequence, "previous": head[36:68], "needed": needed, "update": body[d:], "hash": digest,
            "signature": data[at + 112 + d + p:at + 112 + d + p + s], "size": 112 + d + p + s}

# --- Which edits count, and the article ------------------------------------------------------------------------------
class Project:
    def __init__(self):
        self.clock, self.owner, self.taken, self.text, self.unit, self.parent, self.deleted = {}, {}, {}, [], {}, {}, []

    def rule(self, lane, record):
        """'take', 'hold' or why the record is left out."""
        try: items, deletes = decode_update(record["update"])
        except (ValueError, IndexError, RecursionError): return "malformed"
        if any(i[0] not in lane["clients"] for i in items): return "undeclared-client"
        if any(self.owner[i[0]] != lane["name"] for i in items): return "client-of-another"
        is_signed, previous = lane["name"][1] is not None, self.taken.get(record["previous"])
        if is_signed and any(record["previous"]) and (previous is None or previous["lane"] != lane["name"]): return "hold"
        reached = dict(self.clock)
        for client, clock, length, *_ in items:
            if clock > reached.get(client, 0): return "hold"
            reached[client] = max(reached.get(client, 0), clock + length)
        for _, _, _, *named, _, _ in items:
            for place in named:
                if isinstance(place, tuple) and isinstance(place[0], tuple): place = place[0]
                if isinstance(place, tuple) and isinstance(place[0], int) and place[1] >= reached.get(place[0], 0): return "hold"
        read = {}
        for replica, sequence, digest in record["needed"] if is_signed else []:
            named = self.taken.get(digest)
            if named is None: return "hold"
            if (named["sequence"], named["lane"][0]) != (sequence, replica): return "false-dependencies"
            read[named["lane"]] = named["reached"]
        for client, _, to in deletes if is_signed else []:
            own = self.owner.get(client) == lane["name"]
            if to > (reached if own else read.get(self.owner.get(client), {})).get(client, 0): return "deletes-unread"
        lane["reached"] = {**lane.get("reached", {}), **{i[0]: reached[i[0]] for i in items}}
        self.taken[record["hash"]] = {"lane": lane["name"], "sequence": record["sequence"], "reached": dict(lane["reached"])}
        for item in items: self.put(*item)
        self.clock = reached
        self.deleted += deletes
        return "take"

    def put(self, client, clock, length, origin, right, parent, units, kind):
        for i in range(max(0, self.clock.get(client, 0) - clock), length):
            me, origin = (client, clock + i), (client, clock + i - 1) if i else origin
            if kind == 0: continue
            self.parent[me] = parent if not origin and not right else self.parent.get(origin or right)
            if self.parent[me] == "article": self.insert(me, origin, right, units[i] if units else None)

    def insert(self, me, origin, right, unit):
        """The rule of Yjs for items that were put in at one place apart."""
        ids = [u[0] for u in self.text]
        at = ids.index(origin) if origin in ids else -1
        end, passed, rivals = ids.index(right) if right in ids else len(ids), set(), set()
        for other in range(at + 1, end):
            its, its_origin, its_right, _ = self.text[other]
            passed.add(its), rivals.add(its)
            if its_origin == origin:
                if its[0] < me[0]: at, rivals = other, set()
                elif its_right == right: break
            elif its_origin in passed:
                if its_origin not in rivals: at, rivals = other, set()
            else: break
        self.text.insert(at + 1, (me, origin, right, unit))

    def article(self):
        gone = {(c, k) for c, start, end in self.deleted for k in range(start, min(end, self.clock.get(c, 0)))}
        return b"".join(u for me, _, _, u in self.text if u and me not in gone).decode("utf-16-le", "replace")

def named_once(members):
    if len(dict(members)) < len(members): raise ValueError("two members of one name")
    return dict(members)

def read_project(folder):
    try: manifest = json.load(open(os.path.join(folder, "project.json"), encoding="utf-8"), object_pairs_hook=named_once)
    except ValueError as problem: return {"problem": str(problem)}
    if manifest["formatVersion"] >= 2 and not signed_manifest(manifest): return {"problem": "project.json is not signed"}
    lanes = {}
    for path, _, files in sorted(os.walk(os.path.join(folder, "replicas"))):
        for name in sorted(files):
            if name.lower().endswith(".tmp"): continue
            found = read_segment(open(os.path.join(path, name), "rb").read(), manifest)
            if found is None: continue
            lane, records = lanes.setdefault(found[0]["name"], (found[0], {}))
            lane["generation"], _ = max(lane["generation"], found[0]["generation"]), lane["clients"].update(found[0]["clients"])
            records.update({record["hash"]: record for record in found[1]})
    project, waiting, refused = Project(), [], []
    maker = bytes.fromhex(manifest["creator"]["key"]) if manifest["formatVersion"] >= 2 else None
    ordered = sorted(lanes.values(), key=lambda each: (each[0]["generation"], each[0]["name"][0], each[0]["name"][1] or b""))
    for lane, _ in sorted(ordered, key=lambda each: maker is None or each[0]["name"][1] != maker):
        for client in lane["clients"]: project.owner.setdefault(client, lane["name"])
    for lane, records in ordered:
        history, out = [], set()
        for record in sorted(records.values(), key=lambda each: (each["sequence"], each["hash"])):
            twice = history and history[-1]["sequence"] == record["sequence"]
            if twice or record["previous"] in out: out.add(record["hash"])
            else: history.append(record)
        waiting.append((lane, history))
    moved = True
    while moved:
        moved = False
        for lane, history in waiting:
            while history and (ruling := project.rule(lane, history[0])) != "hold":
                moved, record = True, history.pop(0)
                if ruling == "take": continue
                out = {record["hash"]}
                refused.append(ruling)
                for later in list(history):
                    if later["previous"] in out: out.add(later["hash"]), history.remove(later), refused.append(ruling)
    return {"projectId": manifest["projectId"], "title": manifest["title"], "taken": len(project.taken), "held": sum(len(h) for _, h in waiting),
            "refused": sorted(refused), "article": project.article()}

def signed_manifest(manifest):
    creator, original = manifest["creator"], manifest["original"]
    fields = [str(manifest["formatVersion"]), manifest["projectId"], manifest["title"], manifest["created"], creator["key"], creator["person"],
              creator["name"], creator["role"]] + ([original["file"], original["name"], original["sha256"], str(original["size"])] if original else [])
    message = tag("stet-project-sig") + struct.pack(">I", len(fields))
    message += b"".join(struct.pack(">I", len(f.encode())) + f.encode() for f in fields)
    return signed(bytes.fromhex(creator["key"]), message, bytes.fromhex(manifest["signature"]))

if __name__ == "__main__":
    print(json.dumps([read_project(folder) for folder in sys.argv[1:]]))
