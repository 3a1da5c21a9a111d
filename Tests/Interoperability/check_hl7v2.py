#!/usr/bin/env python3
"""Reads the HL7 v2 of a cohort with outside software, and talks MLLP with a peer written here.

Usage: check_hl7v2.py BINARY COHORT
COHORT holds hl7v2/messages.hl7 and ndjson/records.ndjson of the same run. Checked are: messages of every type parse with
hl7apy at its strict level against 2.5.1, those of the fixtures and a sample of the cohort; all messages have the delimiters,
the order and the identifiers they must have, and hold what the records hold; batch files count; and, in both directions over
sockets: frames, answers AA, AE, AR and silence, repetitions, exit codes.
"""
import collections
import json
import os
import pathlib
import random
import re
import socket
import socketserver
import subprocess
import sys
import tempfile
import threading

import hl7
from hl7apy.consts import VALIDATION_LEVEL
from hl7apy.core import Message
from hl7apy.parser import parse_message, parse_segment

ROOT = pathlib.Path(__file__).resolve().parents[2]
SAMPLE = 40  # Messages of each type that hl7apy reads: it takes tens of milliseconds for one.
TYPES = {"ADT^A01", "ADT^A02", "ADT^A03", "ADT^A04", "ADT^A08", "ADT^A11", "ADT^A13", "ORU^R01", "OML^O21", "ORM^O01",
         "RDE^O11", "VXU^V04", "MDM^T02", "SIU^S12", "SIU^S15"}
# Systems that later editions of table 0396 name, and the forms HL7nnnn and tables of users: hl7apy has the members of 2.5.1.
KNOWN_WARNINGS = ("not in table HL70396", "not in table HL70359", "not in table HL70069", "not in table HL70112",
                  "not in table HL70064", "not in table HL70335")
results = []


def check(name, problems, detail=""):
    problems = list(problems)
    results.append(not problems)
    print(f"{'FAIL' if problems else 'ok  '} {name} {detail}", flush=True)
    for problem in problems[:5]:
        print(f"       {str(problem)[:300]}")


def messages_of(data):
    """The messages of a file: lists of segments, each a list of fields; MSH-n is field n - 1."""
    assert b"\n" not in data, "a line feed in a file of segments that end with CR"
    found = []
    for line in data.decode("utf-8").split("\r")[:-1]:
        fields = line.split("|")
        if fields[0] == "MSH":
            found.append([])
        if fields[0] not in ("FHS", "BHS", "BTS", "FTS"):
            found[-1].append(fields)
    return found


def text_of(message):
    return "".join("|".join(fields) + "\r" for fields in message)


def kind(message):
    return "^".join(message[0][8].split("^")[:2])


def fields_of(message, name):
    return [fields for fields in message if fields[0] == name]


# hl7apy files the TQ1 that follows RXE with the timing before it, so this structure is put into its groups here.
def grouped_prescription(message):
    whole = Message("RDE_O11", version="2.5.1", validation_level=VALIDATION_LEVEL.STRICT)
    lines = ["|".join(fields) for fields in message]
    whole.msh = lines[0]
    patient, order = whole.add_group("RDE_O11_PATIENT"), whole.add_group("RDE_O11_ORDER")
    place = patient
    for line in lines[1:]:
        name = line[:3]
        if name in ("PV1", "IN1"):
            place = patient.add_group({"PV1": "RDE_O11_PATIENT_VISIT", "IN1": "RDE_O11_INSURANCE"}[name])
        elif name == "TQ1":
            place = order.add_group("RDE_O11_TIMING_ENCODED")
        elif name in ("ORC", "RXE", "RXR"):
            place = order
        elif name not in ("PV2", "IN2"):
            place = patient
        place.add(parse_segment(line, version="2.5.1", validation_level=VALIDATION_LEVEL.STRICT))
    return whole


def readable(message):
    """A message that hl7apy reads: it takes every OBX-5 for an ST of 199 characters, also the 65536 of an FT."""
    def short(fields):
        return fields[:5] + [fields[5][:199].rpartition("\\.br\\")[0]] + fields[6:]
    return [short(fields) if fields[:1] + fields[2:3] == ["OBX", "FT"] and len(fields[5]) > 199 else fields
            for fields in message]


def unescaped(text):
    """The text of an FT field."""
    characters = {".br": "\n", "F": "|", "S": "^", "T": "&", "R": "~", "E": "\\"}
    return re.sub(r"\\(\.br|[FSTRE])\\", lambda escape: characters[escape[1]], text)


def strict_problems(message, report):
    """What hl7apy has against a message."""
    message = readable(message)
    try:
        if kind(message) == "RDE^O11":
            parsed = grouped_prescription(message)
        else:
            parsed = parse_message(text_of(message), validation_level=VALIDATION_LEVEL.STRICT, find_groups=True)
    except Exception as error:  # its own, of many kinds
        return [f"{kind(message)}: {error!r}"]
    try:
        parsed.validate(report_file=report)
    except Exception:
        pass  # The report has them all.
    problems = []
    for line in pathlib.Path(report).read_text(encoding="utf-8").splitlines():
        if line.startswith("Warning") and any(known in line for known in KNOWN_WARNINGS):
            continue
        # OBR is one of six that an order may have; hl7apy asks for all six.
        choice = "Missing required child ORM_O01_OBRRQDRQ1RXOODSODT_SUPPGRP."
        if kind(message) == "ORM^O01" and choice in line and not line.rstrip().endswith(".OBR"):
            continue
        problems.append(f"{kind(message)}: {line}")
    return problems


def strict_checks(name, messages):
    by_kind = collections.defaultdict(list)
    for message in messages:
        by_kind[kind(message)].append(message)
    dice = random.Random(7)
    with tempfile.TemporaryDirectory() as folder:
        problems = []
        for found in by_kind.values():
            for message in dice.sample(found, min(SAMPLE, len(found))):
                problems += strict_problems(message, f"{folder}/report")
    counts = {name: len(found) for name, found in sorted(by_kind.items())}
    check(f"{name}: hl7apy reads them strictly", problems, counts)
    return set(by_kind)


def moment(field):
    """A sortable moment in UTC of a TS with offset."""
    import datetime
    return datetime.datetime.strptime(field, "%Y%m%d%H%M%S%z")


def content_checks(messages, records):
    by_mrn = {record["patient"]["mrn"]: record for record in records}
    ids = collections.Counter(message[0][9] for message in messages)
    check("control ids are unique and short", [i for i, count in ids.items() if count > 1 or len(i) > 20], f"{len(ids)}")
    names = {fields[0] for message in messages for fields in message}
    check("no segment is our own", [name for name in names if name.startswith("Z")], " ".join(sorted(names)))
    check("no field is empty at the end of a segment",
          [fields for message in messages for fields in message if fields[-1] == "" and fields[0] != "MSH"])
    last, disorder, patients = {}, [], []
    for message in messages:
        mrn = fields_of(message, "PID")[0][3].split("^")[0]
        time = moment(message[0][6])
        if time < last.get(mrn, time):
            disorder.append(message[0])
        last[mrn] = time
        if not patients or patients[-1] != mrn:
            patients.append(mrn)
    check("messages of a patient are together and in order of time", disorder + [m for m, n in collections.Counter(patients).items() if n > 1])

    found, wanted = collections.Counter(), collections.Counter()
    for message in messages:
        found[kind(message)] += 1
        if kind(message) == "ORU^R01":
            found["OBX of results"] += len(fields_of(message, "OBX"))
        found["RXA"] += len(fields_of(message, "RXA"))
    for record in records:
        for encounter in record.get("encounters", []):
            stay = encounter["class"] == "IMP"
            wanted["ADT^A01" if stay else "ADT^A04"] += 1
            if encounter["class"] in ("IMP", "EMER", "OBSENC") and encounter.get("discharge_time"):
                wanted["ADT^A03"] += 1
            wanted["ADT^A02"] += max(0, len((encounter.get("admission") or {}).get("locations", [])) - 1)
        wanted["RDE^O11"] += len(record.get("medications", []))
        wanted["RXA"] += len(record.get("immunizations", []))
        wanted["MDM^T02"] += len(record.get("notes", []))
        wanted["OML^O21"] += len(record.get("reports", []))
        held = {o["observation_id"] for o in record.get("observations", []) if o.get("value") is not None or o.get("value_concept")}
        wanted["OBX of results"] += len(held)
        for report in record.get("reports", []):
            wanted["OBX of results"] += not held.intersection(report.get("results", []))
    check("the messages hold what the records hold",
          [f"{name}: {found[name]} of {count}" for name, count in wanted.items() if found[name] != count], dict(wanted))
    notes = {note["note_id"]: note["text"] for record in records for note in record.get("notes", [])}
    documents = [message for message in messages if kind(message) == "MDM^T02"]
    check("every note has its text", [
        message[0][9] for message in documents
        if unescaped(fields_of(message, "OBX")[0][5]) != notes[fields_of(message, "TXA")[0][12].split("^")[0]]],
        len(documents))
    strangers = []
    for message in messages:
        record = by_mrn[fields_of(message, "PID")[0][3].split("^")[0]]
        known = {e["encounter_id"] for e in record.get("encounters", [])}
        for pv1 in fields_of(message, "PV1"):
            if len(pv1) > 19 and pv1[19].split("^")[0] not in known:
                strangers.append(pv1[19])
    check("every visit is an encounter of its patient", strangers)


class Peer(socketserver.ThreadingTCPServer):
    """An MLLP receiver with a mind of its own: `script` says how it answers, then AA."""
    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, script=()):
        super().__init__(("127.0.0.1", 0), Session)
        self.script, self.received, self.broken = list(script), [], []
        self.lock = threading.Lock()
        threading.Thread(target=self.serve_forever, args=(0.02,), daemon=True).start()


class Session(socketserver.BaseRequestHandler):
    def handle(self):
        data = b""
        while True:
            piece = self.request.recv(65536)
            if not piece:
                if data:
                    self.server.broken.append(data)
                return
            data += piece
            while b"\x1c\r" in data:
                frame, data = data.split(b"\x1c\r", 1)
                if not frame.startswith(b"\x0b") or frame.count(b"\x0b") != 1:
                    self.server.broken.append(frame)
                    return
                message = frame[1:].decode("utf-8")
                with self.server.lock:
                    self.server.received.append(message)
                    answer = self.server.script.pop(0) if self.server.script else "AA"
                if answer == "close":
                    return
                if answer != "silent":
                    # In two pieces, as a network may cut it; the time and the name are the peer's own.
                    control = message.split("|")[9]
                    reply = f"\x0bMSH|^~\\&|PEER|P|X|Y|20250101000000||ACK|A{control}|P|2.5.1\rMSA|{answer}|{control}|{answer} it is\r\x1c\r"
                    self.request.sendall(reply[:9].encode())
                    self.request.sendall(reply[9:].encode())


def sending_checks(command, records, expected):
    lines = b"".join(records)

    def send(script, *words):
        with Peer(script) as peer:
            port = peer.server_address[1]
            done = subprocess.run([*command, "--stdin", "--mllp", f"127.0.0.1:{port}", "--backoff", "0.05", *words],
                                  input=lines, capture_output=True, timeout=300)
            peer.shutdown()
            return done.returncode, done.stderr.decode(), peer

    code, words, peer = send([])
    sent = [message for message in peer.received]
    check("sent messages are those of the file, each answered",
          [words] * (code != 0 or sent != expected or bool(peer.broken)), f"{len(sent)}: {words.strip()}")
    code, words, peer = send(["AE", "AA", "silent", "AA", "close", "AA"], "--timeout", "0.5")
    repeated = [m for m, n in collections.Counter(peer.received).items() if n > 1]
    check("AE, silence and a closed connection are repeated until AA",
          [words] * (code != 0 or len(repeated) != 3 or "3 sent again" not in words or set(peer.received) != set(expected)), words.strip())
    code, words, peer = send(["AE"] * 3 + ["AA", "AR"], "--retries", "2")
    check("what stays refused is told, and the rest goes on",
          [words] * (code != 1 or "(AE 1, AR 1)" not in words or set(peer.received) != set(expected)), words.strip().split("\n")[-1])
    code, words, peer = send(["CA", "CE", "CA"])
    check("commit codes count as well", [words] * (code != 0 or "1 sent again" not in words), words.strip())
    code, words, peer = send(["silent"] * 9, "--timeout", "0.2", "--retries", "1")
    check("a receiver that never answers ends it", [words] * (code != 2 or len(peer.received) != 2), words.strip().split("\n")[-1])


def receiving_checks(command, messages):
    count = len(messages)
    with subprocess.Popen([*command, "--listen", "0", "--count", str(count + 1)], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as sink:
        port = int(sink.stderr.readline().split(b";")[0].rsplit(b":", 1)[1])
        answers = []

        def talk(some, size):
            with socket.create_connection(("127.0.0.1", port), timeout=30) as connection:
                reader = connection.makefile("rb")
                for message in some:
                    frame = b"\x0b" + message.encode() + b"\x1c\r"
                    for start in range(0, len(frame), size):
                        connection.sendall(frame[start:start + size])
                    answer = b""
                    while not answer.endswith(b"\x1c\r"):
                        answer += reader.read(1)
                    answers.append((message, answer[1:-2].decode()))

        out = []
        drain = threading.Thread(target=lambda: out.append(sink.stdout.read()))
        drain.start()
        # Two senders at the same time, one of them slow.
        threads = [threading.Thread(target=talk, args=(messages[i::2], size)) for i, size in enumerate((10_000, 50))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        talk(["this is no message"], 100)
        code = sink.wait(timeout=30)
        drain.join()
    problems = []
    for message, answer in answers[:-1]:
        try:
            parsed = parse_message(answer, validation_level=VALIDATION_LEVEL.STRICT, find_groups=True)
            parsed.validate(report_file=os.devnull)
            if (parsed.msa.msa_1.to_er7(), parsed.msa.msa_2.to_er7()) != ("AA", message.split("|")[9]):
                problems.append(answer)
        except Exception as error:
            problems.append(f"{error!r}: {answer}")
    check("the sink answers AA, and hl7apy reads the answers strictly", problems, f"{len(answers) - 1}")
    check("the sink refuses what is no message", [answers[-1]] * ("MSA|AR|" not in answers[-1][1] or code != 1))
    printed = collections.Counter(out[0].decode().split("\n\n")[:-1])
    check("the sink prints what it received", printed - collections.Counter(m.replace("\r", "\n").rstrip("\n") for m in messages))


def main(binary, cohort):
    fixtures = []
    for path in sorted((ROOT / "Tests/Fixtures/hl7v2").glob("*.hl7")):
        fixtures += messages_of(path.read_bytes())
    kinds = strict_checks("fixtures", fixtures)

    work = pathlib.Path(tempfile.mkdtemp(prefix="healthsim-hl7v2-"))
    (work / "export-hl7v2").symlink_to(os.path.abspath(binary))
    command = [str(work / "export-hl7v2")]
    data = (cohort / "hl7v2/messages.hl7").read_bytes()
    lines = (cohort / "ndjson/records.ndjson").read_bytes().splitlines(keepends=True)
    messages = messages_of(data)
    strict_checks("cohort", messages)
    content_checks(messages, [json.loads(line) for line in lines])

    def export(*words, count=len(lines)):
        return subprocess.run([*command, "--stdin", "--quiet", *words], input=b"".join(lines[:count]), capture_output=True,
                              check=True).stdout

    check("export-hl7v2 makes of the records what the run made", [] if export() == data else ["other bytes"])
    corrected = messages_of(export("--with-corrections", "--message-types", "ADT"))
    kinds |= strict_checks("corrections", [m for m in corrected if kind(m) in ("ADT^A11", "ADT^A13")])
    check("every type of message was read", TYPES - kinds, f"{len(kinds)}")
    batch = export("--batch", "--order", "time")
    inside = messages_of(batch)
    shell = [line for line in batch.decode().split("\r")[:-1] if line[:3] in ("FHS", "BHS", "BTS", "FTS")]
    check("a batch counts its messages, in order of time",
          [shell] * ([line[:3] for line in shell] != ["FHS", "BHS", "BTS", "FTS"] or shell[2:] != [f"BTS|{len(inside)}", "FTS|1"]
                     or [moment(m[0][6]) for m in inside] != sorted(moment(m[0][6]) for m in inside)
                     or sorted(map(text_of, inside)) != sorted(map(text_of, messages))))
    read = hl7.parse_file(batch.decode())
    check("python-hl7 reads the batch", [] if [len(part) for part in read] == [len(inside)] else [str(read)[:200]])
    few = messages_of(export(count=3))
    sending_checks(command, lines[:3], [text_of(message) for message in few])
    receiving_checks(command, [text_of(message) for message in few[:200]])
    print(f"{sum(results)} passed, {len(results) - sum(results)} failed")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], pathlib.Path(sys.argv[2])))
