import HealthSimCore
import PatientSim

extension ResourceWriter {
    /// Source: us-core-procedure.
    func write(_ procedure: Procedure, to out: inout ByteBuffer) {
        begin(.procedure, procedure.id, profile: "us-core-procedure", in: &out)
        narrate(procedure.code, procedure.performed.date, in: &out)
        out.append(#","status":""#)
        out.append(status(procedure.status))
        out.append(#"","code":"#)
        concepts.append(procedure.code, to: &out)
        out.append(#","subject":"#)
        appendPatient(to: &out)
        appendEncounter(procedure.encounterID, to: &out)
        if procedure.end != nil {
            out.append(#","performedPeriod":"#)
            appendPeriod(procedure.performed, procedure.end, to: &out)
        } else {
            append(#","performedDateTime":""#, procedure.performed, to: &out)
        }
        appendPerformer(procedure.practitionerNPI, to: &out)
        appendReason(procedure.reason, in: procedure.encounterID, to: &out)
        end(.procedure, procedure.id, in: &out)
    }

    private func status(_ status: Procedure.Status) -> StaticString {
        switch status {
        case .preparation: "preparation"
        case .inProgress: "in-progress"
        case .notDone: "not-done"
        case .onHold: "on-hold"
        case .stopped: "stopped"
        case .completed: "completed"
        case .unknown: "unknown"
        case .enteredInError: "entered-in-error"
        }
    }
}
