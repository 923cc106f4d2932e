using System.Collections.Immutable;
using ChatOpsVerifier.Domain.Rendering;
using Microsoft.AspNetCore.Components;

namespace ChatOpsVerifier.Host.Pages.Reports;

/// <summary>What is drawn of one version of a report.</summary>
/// <param name="Source">What it was made of.</param>
public sealed record ReportDrawing(RenderedReport Source, MarkupString Html, ImmutableArray<DiffLine> Diff, LineMap Lines, ImmutableArray<BurnUpPoint> BurnUp);
