using System.Globalization;
using System.Text.RegularExpressions;

namespace ChatOpsVerifier.Domain.Verification.Quantities;

/// <summary>
/// Amounts in Chinese, Japanese and Korean, which put no space around them: 保存期間は7日です, 每6小时, 매일. Dates and times of the clock are
/// written with the same signs (12月1日, 4時22分, 30日に) and are not amounts.
/// </summary>
internal static partial class EastAsianAmounts
{
    private const double Day = 24 * 60;

    private static readonly (string Group, Dimension Dimension, double Min, double Max)[] Kinds =
    [
        ("second", Dimension.Duration, 1 / 60d, 1 / 60d),
        ("minute", Dimension.Duration, 1, 1),
        ("hour", Dimension.Duration, 60, 60),
        ("day", Dimension.Duration, Day, Day),
        ("week", Dimension.Duration, 7 * Day, 7 * Day),
        ("month", Dimension.Duration, 28 * Day, 31 * Day),
        ("year", Dimension.Duration, 365 * Day, 366 * Day),
        ("eachhour", Dimension.Frequency, 60, 60),
        ("eachday", Dimension.Frequency, Day, Day),
        ("eachweek", Dimension.Frequency, 7 * Day, 7 * Day),
        ("eachmonth", Dimension.Frequency, 28 * Day, 31 * Day),
    ];

    public static IEnumerable<Quantity> Read(string text)
    {
        foreach (Match match in Amounts().Matches(text))
        {
            if (Kinds.FirstOrDefault(k => match.Groups[k.Group].Success) is not { Group: not null } kind)
            {
                continue;
            }

            var number = match.Groups["n"] is { Success: true } n ? double.Parse(n.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : 1;
            var isEvery = match.Groups["every"].Success || match.Groups["apiece"].Success;
            yield return new Quantity(isEvery ? Dimension.Frequency : kind.Dimension, number * kind.Min, number * kind.Max, match.Index, match.Value);
        }
    }

    /// <summary>What is not an amount comes first, so that it is passed over as a whole.</summary>
    [GeneratedRegex(
        @"[0-9]{4}\s?[年년](?:\s?[0-9]{1,2}\s?[月월])?(?:\s?[0-9]{1,2}\s?[日일号號])?|[0-9]{1,2}\s?[月월]\s?[0-9]{1,2}\s?[日일号號]|[0-9]{1,2}\s?(?:[時时點点]|"
            + @"시)\s?[0-9]{1,2}\s?[分분]|第\s?[0-9]+\s?[日天週周年]|[0-9]{1,2}\s?(?:日に(?![0-9一])|일에)"
        + @"|(?<eachhour>毎時|每小时|每小時|매시간|매시)|(?<eachday>毎日|毎晩|每天|每日|每晚|매일|매일밤|[1一]日に?[1一]回|[1一]天[1一]次|하루에? 한 번)|(?<eachweek>毎週|每周|每週|每星期|매주|週に?[1一]回)|"
            + @"(?<eachmonth>毎月|每月|매월|매달|月に?[1一]回)"
        + @"|(?<every>每隔?\s?)?(?<n>[0-9]+(?:\.[0-9]+)?)\s?(?:(?<second>秒|초)|(?<minute>分钟|分鐘|分(?!の[0-9一二三四五])|분(?!의))|(?<hour>時間|小时|小時|시간)|(?<day>日間|日|天|일)|"
            + @"(?<week>週間|週|周|星期|주)|(?<month>か月|ヶ月|カ月|ヵ月|ケ月|個月|个月|개월|달(?!러))|(?<year>年間|年|년))(?<apiece>ごと|毎|마다|一次)?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Amounts();
}
