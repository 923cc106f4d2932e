using System.Globalization;
using System.Reflection;

namespace ChatOpsVerifier.Conversations.Settings;

/// <summary>Holds options to the bounds that their settings declare, however they are set.</summary>
internal static class SettingBounds
{
    /// <returns>One sentence for each property that is out of its bounds, beginning with the setting's key.</returns>
    public static IEnumerable<string> Problems(object options) =>
        from property in options.GetType().GetProperties()
        let declaration = property.GetCustomAttribute<SettingAttribute>()
        where declaration is not null
        let problem = property.GetValue(options) switch
        {
            TimeSpan duration => OfDuration(duration, declaration),
            IConvertible number and (int or long or double) => OfNumber(Convert.ToDouble(number, CultureInfo.InvariantCulture), declaration),
            _ => null,
        }
        where problem is not null
        select $"{declaration.Key} is {property.GetValue(options)}; use {problem}.";

    private static string? OfNumber(double number, SettingAttribute declaration) =>
        declaration.Holds(number) ? null : $"{declaration.Minimum} to {declaration.Maximum}";

    private static string? OfDuration(TimeSpan duration, SettingAttribute declaration) =>
        duration < declaration.LeastDuration ? $"a duration of at least {declaration.Shortest}"
        : duration > declaration.MostDuration ? $"a duration of at most {declaration.Longest}"
        : null;
}
