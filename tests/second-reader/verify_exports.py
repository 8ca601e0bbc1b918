"""A second verifier of Stet's signed exports and sign-offs, written from docs/project-format.md alone.

Only the standard library: Ed25519 is computed here by the formulas of RFC 8032. Reads vectors.json, judges every vector
by its own rules and compares with the verdict that is kept. Prints one line and ends with 0 if all agree.

    python3 verify_exports.py vectors.json

Of a record package it prints the verdict and who signed off, given the keys that are known:

    python3 verify_exports.py record.zip KEY ...
"""

import base64
import gzip
import hashlib
import io
import json
import re
import struct
import sys
import zipfile
import zlib

# Ed25519, RFC 8032, section 5.1
P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)
NEUTRAL = (0, 1, 1, 0)


def add(a, b):
    e, f = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    g, h = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = f - e, h - g, h + g, f + e
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def times(scalar, point):
    result = NEUTRAL
    while scalar > 0:
        if scalar & 1:
            result = add(result, point)
        point = add(point, point)
        scalar >>= 1
    return result


def same(a, b):
    return (a[0] * b[2] - b[0] * a[2]) % P == 0 and (a[1] * b[2] - b[1] * a[2]) % P == 0


def decode_point(data):
    number = int.from_bytes(data, "little")
    sign, y = number >> 255, number & ((1 << 255) - 1)
    if len(data) != 32 or y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P != 0:
        x = x * ROOT % P
    if (x * x - square) % P != 0 or (x == 0 and sign == 1):
        return None
    if x & 1 != sign:
        x = P - x
    return (x, y, 1, x * y % P)


BASE = decode_point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))
KEYS = {}


def usable_key(digits):
    """The point of a key that may sign; None for small order, mixed order and second spellings."""
    if digits not in KEYS:
        point = decode_point(bytes.fromhex(digits)) if re.fullmatch(r"[0-9a-f]{64}", str(digits)) else None
        is_usable = point is not None and not same(times(8, point), NEUTRAL) and same(times(L, point), NEUTRAL)
        KEYS[digits] = point if is_usable else None
    return KEYS[digits]


def is_signed(digits, message, signature):
    key = usable_key(digits)
    if key is None or len(signature) != 64:
        return False
    point, scalar = decode_point(signature[:32]), int.from_bytes(signature[32:], "little")
    if point is None or scalar >= L:
        return False
    digest = hashlib.sha512(signature[:32] + bytes.fromhex(digits) + message).digest()
    challenge = int.from_bytes(digest, "little") % L
    return same(times(scalar, BASE), add(point, times(challenge, key)))


def pae(kind, payload):
    kind = kind.encode()
    return b"DSSEv1 %d %s %d %s" % (len(kind), kind, len(payload), payload)


# JSON that has one spelling only
def parse(text):
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) and spell(value) == text else None


def spell(value):
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def has_members(value, names):
    return isinstance(value, dict) and list(value) == names.split()


TIME = r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z"


def is_time(text):
    return isinstance(text, str) and re.fullmatch(TIME, text, re.ASCII) is not None


ROLES = ("checker", "author", "editor", "legal")
SIGNOFF = "project state person name role parts reason note withdraws at"
LINE = "project key person name role isMember mayEnroll replaces at"


def proven_statement(signed, kind, project, names):
    """A signed statement of this kind about this project; None for anything else."""
    if not has_members(signed, "payload key signature") or not re.fullmatch(r"[0-9a-f]{128}", signed["signature"]):
        return None
    statement = parse(signed["payload"])
    if not has_members(statement, names) or statement["project"] != project or statement["role"] not in ROLES:
        return None
    if not is_time(statement["at"]):
        return None
    message = pae("application/vnd.stet." + kind + "+json", signed["payload"].encode())
    return statement if is_signed(signed["key"], message, bytes.fromhex(signed["signature"])) else None


def proven_signoff(signed, project):
    said = proven_statement(signed, "signoff", project, SIGNOFF)
    if said is None or not re.fullmatch(r"[0-9a-f]{64}", said["state"]):
        return None
    return said if (said["parts"] == "") == (said["reason"] == "") else None


def read_list(project, creator, signed_lines):
    """Key to what the list says of it, of all whom the project's creator ever had on it: name, role, isMember and so on."""
    lines = []
    for signed in signed_lines:
        said = proven_statement(signed, "roster", project, LINE)
        if said is not None and said["key"] != creator["key"]:
            name = hashlib.sha256((signed["key"] + "\n" + signed["payload"]).encode()).hexdigest()
            lines.append((signed["key"], name, said))

    def standing(some):
        replaced = {(by, said["key"], name) for by, _, said in some for name in said["replaces"]}
        left = [each for each in some if (each[0], each[2]["key"], each[1]) not in replaced]
        entries = {}
        for _, _, said in sorted(left, key=lambda each: (each[2]["isMember"], each[2]["mayEnroll"], each[1])):
            entries.setdefault(said["key"], said)
        return entries

    own = standing([each for each in lines if each[0] == creator["key"]])
    enrolling = {key for key, said in own.items() if said["isMember"] and said["mayEnroll"]}
    others = standing([each for each in lines if each[0] in enrolling and each[0] != each[2]["key"]])
    return {**others, **own, creator["key"]: {**creator, "isMember": True}}


class Lists:
    """The list of people as it is known now and as the file gives it, and whether its creator is known."""

    def __init__(self, record, known, people):
        self.now, self.given, self.is_trusted, self.known, self.other_creator = {}, {}, False, known, False
        held = people if people is not None and people["project"] == record["project"] else None
        creator, lines = record["creator"], record["list"]
        if held is not None:
            person = held["creator"]["person"]
            self.other_creator = creator is not None and creator["key"] != held["creator"]["key"]
            creator = {"key": held["creator"]["key"], "person": person["id"], "name": person["name"], "role": person["role"]}
            lines = held["lines"] + lines
        if creator is not None:
            self.given = read_list(record["project"], creator, record["list"])
            self.now = read_list(record["project"], creator, lines)
            self.is_trusted = held is not None or creator["key"] in known

    def knows(self, key):
        if self.is_trusted and key in self.now:
            return self.now[key]["isMember"]
        return key in self.known

    def owners(self, key):
        return [entries[key] for entries in (self.now, self.given) if key in entries]

    def contradicts(self, record, key):
        by, owners = record["by"], self.owners(key)
        same = [owner for owner in owners if by and all(owner[member] == by[member] for member in ("person", "name", "role"))]
        return self.other_creator or (by is not None and owners != [] and same == [])

    def signoffs(self, record):
        """Name, role and whether it is known of each sign-off that stands."""
        found = []
        for signed in record["signoffs"]:
            said = proven_signoff(signed, record["project"])
            if said is None or said["state"] != record["state"] or said["withdraws"] != "":
                continue
            key = signed["key"]
            if self.now and not any(owner["person"] == said["person"] and owner["role"] == said["role"] for owner in self.owners(key)):
                continue
            found.append([self.now[key]["name"] if key in self.now else said["name"], said["role"], self.knows(key)])
        return found


def proven_record(envelope):
    if not envelope.endswith("\n"):
        return None, None
    outer = parse(envelope[:-1])
    if not has_members(outer, "payloadType payload signatures") or len(outer["signatures"]) != 1:
        return None, None
    signature = outer["signatures"][0]
    try:
        payload, sig = base64.b64decode(outer["payload"], validate=True), base64.b64decode(signature["sig"], validate=True)
    except (ValueError, KeyError):
        return None, None
    if base64.b64encode(payload).decode() != outer["payload"] or base64.b64encode(sig).decode() != signature["sig"]:
        return None, None
    kind = "application/vnd.stet.export+json"
    if outer["payloadType"] != kind or not is_signed(signature.get("keyid"), pae(kind, payload), sig):
        return None, None
    record = parse(payload.decode("utf-8", "replace"))
    is_record = record and record.get("format") == "stet-export-1" and is_time(record.get("at"))
    return (record, signature["keyid"]) if is_record else (None, None)


OPENING, CLOSING = b'<template id="stet-record">', b"</template>\n"


def insert_record(page, inside):
    end = page.rfind(b"</body>")
    return page[:end] + OPENING + inside + CLOSING + page[end:] if end >= 0 else None


def verify(data, envelope, known, people=None, covers="file"):
    """The verdict, and name, role and whether it is known of the sign-offs that stand."""
    if envelope is None:
        start = data.find(OPENING)
        end = data.find(CLOSING, start)
        if start < 0:
            return "not signed", []
        inside = data[start + len(OPENING) : end]
        page = data[:start] + data[end + len(CLOSING) :]
        if end < 0 or OPENING in page or insert_record(page, inside) != data:
            return "changed", []
        try:
            decoded = base64.b64decode(inside, validate=True)
        except ValueError:
            return "changed", []
        if base64.b64encode(decoded) != inside:
            return "changed", []
        envelope, covers, data = decoded.decode("utf-8", "replace"), "page", page
    record, maker = proven_record(envelope)
    if record is None or record["covers"] != covers:
        return "changed", []
    lists = Lists(record, known, people)
    signoffs = lists.signoffs(record)
    if len(data) != record["size"] or hashlib.sha256(data).hexdigest() != record["sha256"]:
        return "changed", signoffs
    if lists.contradicts(record, maker):
        return "contradicted", signoffs
    return ("intact" if lists.knows(maker) else "unknown keys"), signoffs


def is_tight(data):
    """Whether the zip is nothing but files that its directory names, each said twice alike, then the directory and its end."""
    end = len(data) - 22
    if end < 0 or data[end : end + 4] != b"PK\5\6" or data[end + 20 :] != b"\0\0":
        return False
    count, size, central = struct.unpack("<HII", data[end + 10 : end + 20])
    if count == 0xFFFF:
        count, size, central = struct.unpack("<QQQ", data[end - 76 + 32 : end - 76 + 56])
        end -= 76
    if central + size != end:
        return False
    local, directory = 0, central
    for _ in range(count):
        if data[directory : directory + 4] != b"PK\1\2" or data[local : local + 4] != b"PK\3\4":
            return False
        flags, method = struct.unpack("<HH", data[directory + 8 : directory + 12])
        packed, unpacked, name, more = struct.unpack("<IIHI", data[directory + 20 : directory + 34])
        (at,) = struct.unpack("<I", data[directory + 42 : directory + 46])
        if flags & 8 or method != 0 or packed != unpacked or more != 0 or at != local:
            return False
        if data[local + 4 : local + 30] != data[directory + 6 : directory + 32]:
            return False
        if data[local + 30 : local + 30 + name] != data[directory + 46 : directory + 46 + name]:
            return False
        local += 30 + name + packed
        directory += 46 + name
    return local == central and directory == end


def contents(data, info):
    """The bytes of a file where the directory says it is, whatever its own head says."""
    name, extra = struct.unpack("<HH", data[info.header_offset + 26 : info.header_offset + 30])
    start = info.header_offset + 30 + name + extra
    packed = data[start : start + info.compress_size]
    return packed if info.compress_type == 0 else zlib.decompress(packed, -15)


def verify_package(data, known, people=None):
    """The verdict on a record package: by the signed list of its files, and by the entries that its state names."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = package.namelist()
        if len(set(names)) != len(names) or sum(info.file_size for info in package.infolist()) > 2**30:
            return "not signed", []
        files = {info.filename: contents(data, info) for info in package.infolist()}
    if "manifest.sha256" not in files or "manifest.sha256.sig" not in files:
        return "not signed", []
    listed = files.pop("manifest.sha256")
    envelope = files.pop("manifest.sha256.sig").decode("utf-8", "replace")
    verdict, signoffs = verify(listed, envelope, known, people, "record")
    record, _ = proven_record(envelope)
    lines = listed.decode("utf-8", "replace").split("\n")
    found = [re.fullmatch(r"([0-9a-f]{64})  ([a-z0-9_./-]+)", line) for line in lines[:-1]]
    if verdict == "changed" or lines[-1] != "" or None in found or len({line[2] for line in found}) != len(found):
        return "changed", []
    hashes = {line[2]: line[1] for line in found}
    is_same = set(hashes) == set(files) and all(
        hashlib.sha256(data).hexdigest() == hashes[name] for name, data in files.items()
    )
    if not is_same or "index.html" not in files or "withheld.json" not in files:
        return "changed", signoffs
    told = json.loads(files["withheld.json"])
    if "state.json" not in files:
        is_same = told["state"] != "state.json"
    else:
        state = json.loads(files["state.json"])
        withheld = {entry["hash"] for entry in told["entries"]}
        named = {entry for entries in state["entries"].values() for entry in entries.values()}
        is_same = is_same and hashlib.sha256(files["state.json"]).hexdigest() == record["state"]
        is_same = is_same and all(
            hashes.get(f"entries/{entry}.json") == entry or entry in withheld for entry in named
        )
        is_same = is_same and holds_files_of_evidence(state, told, hashes, files)
    return (verdict if is_same and is_tight(data) else "changed"), signoffs


def holds_files_of_evidence(state, told, hashes, files):
    """Whether each file that shown evidence names is there, under its hash, or said to be absent."""
    there = {digest for name, digest in hashes.items() if name.startswith("files/evidence/")}
    there |= {file["sha256"] for file in told["files"]}
    for entry in state["entries"].get("evidence", {}).values():
        fields = json.loads(files.get(f"entries/{entry}.json", b"{}")).get("$map", {})
        if fields.get("removed") is True:
            continue
        named = [field[5:] for field, value in fields.items() if value is not None and re.fullmatch("file:[0-9a-f]{64}", field)]
        if not there.issuperset(named):
            return False
    return True


def main(path):
    if zipfile.is_zipfile(path):
        with open(path, "rb") as file:
            print(*verify_package(file.read(), set(sys.argv[2:])))
        return 0
    with open(path, encoding="utf-8") as file:
        vectors = json.load(file)
    wrong = []
    for vector in vectors["records"]:
        found = verify_package(gzip.decompress(base64.b64decode(vector["zip"])), set(vector["known"]), vector["people"])
        if list(found) != [vector["verdict"], vector["signoffs"]]:
            wrong.append(f"{vector['name']}: {found}")
    for vector in vectors["files"]:
        found = verify(gzip.decompress(base64.b64decode(vector["file"])), vector["signature"], set(vector["known"]), vector["people"])
        if list(found) != [vector["verdict"], vector["signoffs"]]:
            wrong.append(f"{vector['name']}: {found}")
    for vector in vectors["signoffs"]:
        if (proven_signoff(vector["signed"], vector["project"]) is not None) != vector["isProven"]:
            wrong.append(vector["name"])
    count = len(vectors["records"]) + len(vectors["files"]) + len(vectors["signoffs"])
    print(f"{count - len(wrong)} of {count} vectors agree" + "".join("\n  " + each for each in wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
