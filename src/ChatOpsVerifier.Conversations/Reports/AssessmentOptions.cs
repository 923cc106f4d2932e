using Microsoft.Extensions.Options;

namespace ChatOpsVerifier.Conversations.Reports;

/// <summary>Configuration section "Evidence".</summary>
public sealed class AssessmentOptions
{
    /// <summary>Evidence observed more days ago than this makes its checks stale. Null (the default): age does not matter.</summary>
    public int? MaxAgeDays { get; set; }
}

internal sealed class AssessmentOptionsValidator : IValidateOptions<AssessmentOptions>
{
    public ValidateOptionsResult Validate(string? name, AssessmentOptions options) =>
        options.MaxAgeDays is < 1
            ? ValidateOptionsResult.Fail($"Evidence:MaxAgeDays is {options.MaxAgeDays}; accepted is a number of days from 1, or nothing where age does not matter.")
            : ValidateOptionsResult.Success;
}
