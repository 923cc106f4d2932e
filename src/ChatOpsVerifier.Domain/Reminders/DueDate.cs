namespace ChatOpsVerifier.Domain.Reminders;

/// <param name="On">Null: none, whatever a layer below says.</param>
public sealed record DueDate(DateOnly? On);
