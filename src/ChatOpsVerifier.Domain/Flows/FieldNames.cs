namespace ChatOpsVerifier.Domain.Flows;

/// <summary>Names of form inputs: the keys of <see cref="FlowInput.Pressed.Fields"/>. A channel carries them unread.</summary>
public static class FieldNames
{
    /// <summary>A pasted text or link. The caller stores it before the step, like any paste.</summary>
    public const string Evidence = "evidence";

    /// <summary>Uploaded files; they arrive as <see cref="FlowInput.Pressed.Files"/>.</summary>
    public const string File = "file";

    /// <summary>ISO date.</summary>
    public const string ObservedOn = "observed-on";

    public const string Deployment = "deployment";

    /// <summary>Check ids.</summary>
    public const string Boxes = "boxes";

    /// <summary>Check ids whose condition did not arise.</summary>
    public const string NotArisen = "not-arisen";

    public const string Note = "note";

    public const string Reason = "reason";

    /// <summary>Node id whose link changes.</summary>
    public const string From = "from";

    /// <summary>Node ids; empty: settled by itself.</summary>
    public const string To = "to";

    /// <summary>One-based number of a table's column.</summary>
    public const string StateColumn = "state-column";

    /// <summary>Answer ids.</summary>
    public const string Answers = "answers";
}
